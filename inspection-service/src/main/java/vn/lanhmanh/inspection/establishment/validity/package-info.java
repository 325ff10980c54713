/**
 * Tells once more, after an upgrade, until when papers are valid: {@code establishment.changed} of before said no more than
 * whether they were on that day. Hears nothing.
 */
package vn.lanhmanh.inspection.establishment.validity;
