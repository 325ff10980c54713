package vn.lanhmanh.inspection.visit.assignment;

import java.util.UUID;

/** An inspection is called off, within the transaction that does so: what rests on it ends with it. */
public record CalledOff(UUID inspectionId, String reason) {}
