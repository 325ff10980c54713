/** What inspections tell others: ids, codes and values only. */
package vn.lanhmanh.inspection.visit.event;
