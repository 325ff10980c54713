/**
 * The lawful grounds of an unscheduled inspection (Circular 05/2006/TT-BLĐTBXH, part 2) and the verified tips that give
 * one. Publishes nothing; hears {@code tip.verified}.
 */
package vn.lanhmanh.inspection.ground;
