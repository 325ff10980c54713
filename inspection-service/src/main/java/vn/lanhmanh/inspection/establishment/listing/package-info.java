/** Lists of the register: every filter in every order, page by page, with an index behind each. */
package vn.lanhmanh.inspection.establishment.listing;
