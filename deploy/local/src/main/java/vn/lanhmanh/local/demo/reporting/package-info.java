/** The chapters that the reporting service plays: plan, officers, communes, activities, reports. */
package vn.lanhmanh.local.demo.reporting;
