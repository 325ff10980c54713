/** Establishments as this service knows them: a local copy fed by establishment.registered, changed and closed. */
package vn.lanhmanh.casework.establishment;
