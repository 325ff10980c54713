/** The chapters that the inspection service plays: register, teams, programme, inspections. */
package vn.lanhmanh.local.demo.inspection;
