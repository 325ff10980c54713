/**
 * What the law asks of an establishment and what is said of it: the papers that it must hold, as data with validity, and
 * the rules that each entry of the register keeps to, alone or in a list. Publishes nothing.
 */
package vn.lanhmanh.inspection.establishment.required;
