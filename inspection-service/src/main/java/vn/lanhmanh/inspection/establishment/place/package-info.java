/** Where an establishment lies; a location outside the site's box is refused. Publishes and hears nothing. */
package vn.lanhmanh.inspection.establishment.place;
