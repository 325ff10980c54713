package vn.lanhmanh.inspection.visit.assignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** So many officers of a title take part in a sector inspection; nobody is named. */
public record Officers(@NotBlank @Size(max = 100) String title, @NotNull @Min(1) @Max(50) Integer count) {}
