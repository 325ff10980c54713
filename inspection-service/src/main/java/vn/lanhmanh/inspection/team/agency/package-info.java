/** The agencies that a team of each level is made of. */
package vn.lanhmanh.inspection.team.agency;
