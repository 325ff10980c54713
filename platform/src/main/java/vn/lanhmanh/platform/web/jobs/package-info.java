/**
 * Long work answered with 202 and a job: done row by row, each row with its result in the transaction of its effect,
 * so that a crash repeats nothing and loses nothing. Beside it what the clock starts, on one instance at a time.
 */
package vn.lanhmanh.platform.web.jobs;
