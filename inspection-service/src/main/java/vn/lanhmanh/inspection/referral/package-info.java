/**
 * What a team cannot decide itself goes to the body that can, with minutes, documents and exhibits: to whom, when, under
 * which number, and whether it arrived (Circular 05/2006/TT-BLĐTBXH, part 2; Law 15/2012/QH13, Article 62).
 */
package vn.lanhmanh.inspection.referral;
