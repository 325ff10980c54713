package vn.lanhmanh.inspection.establishment.standing;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * That one establishment stands for another from now on: told within the service, in the transaction of the merger.
 *
 * @param warn takes what the one who merges should know of it
 */
public record Merged(UUID merged, UUID survivor, Consumer<MergerWarning> warn) {}
