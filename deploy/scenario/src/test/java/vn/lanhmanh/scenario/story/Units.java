package vn.lanhmanh.scenario.story;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.World;

import static vn.lanhmanh.scenario.world.Api.fields;

/** What two districts and the standing office enter of the year, in small and round numbers. */
public record Units(World world) {

    /** Population, communication, plans, interventions, officers and classifications, with the figures of the scenario. */
    public void enterWhatTheyDid() {
        world.as("consolidator")
                .post("/v1/populations", "areaCode", "46", "population", 1000, "asOf", "2020-01-01", "source", "Hư cấu")
                .ok();
        Api h474 = world.as("unit-reporter.h474");
        Api h476 = world.as("unit-reporter.h476");
        told(h474, "COMMUNICATION", "2020-04-01", "H474", "communeCode", Field.COMMUNE, "residentsReached", 250);
        told(h476, "COMMUNICATION", "2020-08-01", "H476", "communeCode", Field.COMMUNE_OF_476, "residentsReached", 150);
        told(
                h474,
                "DISTRICT_PLAN",
                "2020-02-25",
                "H474",
                "districtCode",
                "474",
                "documentNumber",
                "HC-KH-1",
                "executed",
                true);
        told(
                h476,
                "DISTRICT_PLAN",
                "2020-02-25",
                "H476",
                "districtCode",
                "476",
                "documentNumber",
                "HC-KH-2",
                "executed",
                false);
        told(
                h474,
                "INTERVENTION",
                "2020-03-01",
                "H474",
                "districtCode",
                "474",
                "interventionKind",
                "HIV_HARM_REDUCTION");
        told(h474, "INTERVENTION", "2020-03-02", "H474", "districtCode", "474", "interventionKind", "GBV_PREVENTION");
        told(
                h476,
                "INTERVENTION",
                "2020-03-03",
                "H476",
                "districtCode",
                "476",
                "interventionKind",
                "HIV_HARM_REDUCTION");
        threeOfficersOfWhomTwoAreTrained(h474);
        classify(h474, "19750", "HEALTHY");
        classify(h474, "19753", "HEALTHY");
        classify(h474, "19756", "NOT_HEALTHY");
    }

    /** Enters an activity; more fields come as name and value by turns. */
    public static void told(Api unit, String kind, String day, String code, Object... more) {
        var activity = fields("kind", kind, "title", "Hoạt động hư cấu", "on", day, "unitCode", code);
        activity.putAll(fields(more));
        unit.post("/v1/activities", activity).ok();
    }

    private static void threeOfficersOfWhomTwoAreTrained(Api unit) {
        List<UUID> officers = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            officers.add(unit.post(
                            "/v1/officers",
                            "unitCode",
                            "H474",
                            "level",
                            "DISTRICT",
                            "post",
                            "Cán bộ hư cấu",
                            "fullName",
                            "Người Hư Cấu " + i,
                            "inPostFrom",
                            "2020-01-01")
                    .ok()
                    .id());
        }
        UUID held = unit.post(
                        "/v1/training-classes",
                        "title",
                        "Lớp hư cấu",
                        "topic",
                        "ORGANISATION",
                        "on",
                        "2020-04-10",
                        "level",
                        "DISTRICT")
                .ok()
                .id();
        unit.post("/v1/training-classes/" + held + "/attendance", "officerIds", officers.subList(0, 2))
                .ok();
    }

    private static void classify(Api unit, String commune, String result) {
        unit.post(
                        "/v1/commune-classifications",
                        "communeCode",
                        commune,
                        "year",
                        2020,
                        "result",
                        result,
                        "decisionNumber",
                        "HC-QĐ-" + commune,
                        "decidedOn",
                        "2020-10-15")
                .ok();
    }
}
