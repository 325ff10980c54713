/**
 * What a team recommends to an establishment after an inspection ({@code kiến nghị}): due dates, answers, verification.
 * Publishes {@code remedy.opened}, {@code remedy.answered}, {@code remedy.overdue}, {@code remedy.extended}, {@code
 * remedy.reopened}, {@code remedy.verified} and {@code remedy.withdrawn}.
 */
package vn.lanhmanh.inspection.remedy;
