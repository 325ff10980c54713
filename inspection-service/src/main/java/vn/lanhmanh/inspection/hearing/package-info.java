/**
 * What this service hears: {@code plan.published}, {@code commune.flagged}, {@code officer.trained} from reporting;
 * {@code tip.verified}, {@code case.*}, {@code sanction.issued} and {@code .annulled} from case. Each goes to the feature it serves.
 */
package vn.lanhmanh.inspection.hearing;
