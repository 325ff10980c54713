/**
 * The inspection programme of a team's year: opened by {@code plan.published}, proposed by explained risk, approved by
 * another person than its submitter. Publishes {@code programme.approved}.
 */
package vn.lanhmanh.inspection.programme;
