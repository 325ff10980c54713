/**
 * Team 178 at province, district and commune: leader, deputies and members with their inspection cards, its papers and
 * its end (Circular 05/2006/TT-BLĐTBXH, part 2). Publishes {@code team.set-up} and {@code team.changed}; hears
 * {@code officer.trained}.
 */
package vn.lanhmanh.inspection.team;
