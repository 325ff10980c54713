package vn.lanhmanh.local.demo.client;

import java.util.Locale;

/** Who plays what: the demo users by their roles. */
public record Cast(Api api) {

    public User registryOfficer() {
        return api.as("registry-officer");
    }

    public User inspectionLead() {
        return api.as("inspection-lead");
    }

    public User intakeOfficer() {
        return api.as("intake-officer");
    }

    public User investigator() {
        return api.as("investigator");
    }

    public User socialWorker() {
        return api.as("social-worker");
    }

    public User consolidator() {
        return api.as("consolidator");
    }

    public User provincialLeader() {
        return api.as("provincial-leader");
    }

    /** Who writes the reports of a unit. */
    public User reporter(String unit) {
        return api.as("unit-reporter." + unit.toLowerCase(Locale.ROOT));
    }

    /** Who answers for a unit. */
    public User head(String unit) {
        return api.as("unit-head." + unit.toLowerCase(Locale.ROOT));
    }
}
