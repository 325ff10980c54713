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

    /** Who leads the inspections of a district. */
    public User inspectionLead(String district) {
        return api.as("inspection-lead.h" + district);
    }

    /** Who acts for an agency in an inspection: in its own sector, and for its part in that of a team. */
    public User inspectorOf(String agency) {
        return switch (agency) {
            case "SLDTBXH" -> inspectionLead();
            case "CAT" -> api.as("inspector.cat");
            default -> api.as("inspection-lead." + agency.toLowerCase(Locale.ROOT));
        };
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
