/** The indicators as the catalogue defines them: data, so that an official form can be loaded without code. */
package vn.lanhmanh.reporting.catalogue;
