/**
 * Where and who: administrative units and agencies as they were valid on a day, names that are found however they are
 * typed, and the clock that tells the business day. Read at start from files that a site may replace; publishes and
 * hears nothing.
 */
package vn.lanhmanh.platform.reference;
