package vn.lanhmanh.inspection.visit.correction;

import vn.lanhmanh.inspection.visit.Inspection;

/** A correction was added beside the minutes of an inspection, within the transaction that does so. */
public record MinutesCorrected(Inspection inspection, Correction correction) {}
