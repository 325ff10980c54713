/** The way of a file to the criminal bodies (Law 15/2012, Art. 62); for now its sending, kept on the case. */
package vn.lanhmanh.casework.prosecution;
