package vn.lanhmanh.inspection.establishment.standing;

import java.util.UUID;

/** That one establishment stands for another from now on: told within the service, in the transaction of the merger. */
public record Merged(UUID merged, UUID survivor) {}
