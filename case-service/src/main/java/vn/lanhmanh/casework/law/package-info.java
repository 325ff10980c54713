/**
 * The law as dated data: fine bands, competences, ages, factors and ceilings. A row that is switched off refuses with its
 * reason and is never guessed. Publishes nothing; listens to nothing.
 */
package vn.lanhmanh.casework.law;
