/** The points of the risk score: a data file with validity that a site may replace. */
package vn.lanhmanh.inspection.risk.weight;
