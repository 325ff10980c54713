/**
 * Team 178 at province, district and commune: leader, deputies and members with their inspection cards (Circular
 * 05/2006/TT-BLĐTBXH, part 2). Publishes nothing; hears {@code officer.trained}.
 */
package vn.lanhmanh.inspection.team;
