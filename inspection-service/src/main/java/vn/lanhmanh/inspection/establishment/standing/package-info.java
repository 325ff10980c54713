/**
 * How an establishment leaves business and comes back: suspended, closed, reopened, or merged into the one it was all
 * along. Each is told by {@code establishment.changed} or {@code establishment.closed}.
 */
package vn.lanhmanh.inspection.establishment.standing;
