package vn.lanhmanh.reporting.plan;

import java.util.UUID;

/** Told within the service, inside the transaction that loads a plan: whoever keeps a part of it takes that part. */
public record PlanLoaded(UUID planId, PlanFile file) {}
