/** The register as a file: what is listed, as CSV or XLSX. Publishes and hears nothing. */
package vn.lanhmanh.inspection.establishment.export;
