/** What this service hears: establishment.registered, changed and closed; violation.found. */
package vn.lanhmanh.casework.hearing;
