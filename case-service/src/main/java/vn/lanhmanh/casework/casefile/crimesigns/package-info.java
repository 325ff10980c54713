/** The question that stands before every sanction: are there signs of a crime? Who answered, why, and against what. */
package vn.lanhmanh.casework.casefile.crimesigns;
