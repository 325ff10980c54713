/** How a case may lawfully end (Law 15/2012, Art. 62, 65). */
package vn.lanhmanh.casework.casefile.ending;
