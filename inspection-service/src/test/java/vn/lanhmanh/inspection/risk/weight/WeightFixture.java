package vn.lanhmanh.inspection.risk.weight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import vn.lanhmanh.platform.reference.ReferenceFile;

/** Sets of weights for tests: the shipped ones, and files of a site. */
public final class WeightFixture {

    static final LocalDate TODAY = LocalDate.of(2020, 11, 25);

    private WeightFixture() {}

    public static WeightSet shipped() {
        return sets(Optional.empty()).inForce(TODAY);
    }

    /** The sets of a site that mounts this file. */
    static WeightSets ofSite(Path directory, String file) throws IOException {
        Files.writeString(directory.resolve("weights.csv"), file);
        return sets(Optional.of(directory));
    }

    private static WeightSets sets(Optional<Path> directory) {
        return new WeightSets(
                ReferenceFile.open(
                        directory, "risk/weights.csv", "set", "valid_from", "valid_to", "weight", "key", "value"),
                TODAY);
    }
}
