/** The chapters that the case service plays: tips, cases, sanctions, rings. */
package vn.lanhmanh.local.demo.casework;
