/** Where files lie that people have sent, while they are being read; a crash leaves none of them there for good. */
package vn.lanhmanh.inspection.workfolder;
