/** How many people live in an area, entered with their day and source: the base of coverage. Publishes nothing. */
package vn.lanhmanh.reporting.population;
