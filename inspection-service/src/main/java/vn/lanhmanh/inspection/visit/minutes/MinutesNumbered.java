package vn.lanhmanh.inspection.visit.minutes;

import vn.lanhmanh.inspection.visit.Inspection;

/** An inspection is completed, within the transaction that does so. */
public record MinutesNumbered(Inspection inspection) {}
