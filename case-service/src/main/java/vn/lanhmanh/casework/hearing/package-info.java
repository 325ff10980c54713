/** What this service hears: establishment.registered, changed and closed; violation.found and withdrawn, sector-violation.found. */
package vn.lanhmanh.casework.hearing;
