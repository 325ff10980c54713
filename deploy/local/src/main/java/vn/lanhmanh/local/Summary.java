package vn.lanhmanh.local;

import java.io.PrintStream;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.local.demo.client.Api;
import vn.lanhmanh.local.demo.client.User;

/** What stands at the end of a start: the targets of the plans as the gateway tells them, the addresses, the logins. */
record Summary(Stack stack, Api api) {

    private static final String READER = "consolidator";
    private static final int WORDING = 70;

    void print(PrintStream out) {
        User reader = api.as(READER);
        var plans = reader.list("/v1/plans");
        for (JsonNode plan : plans) {
            printTargets(plan, reader, out);
        }
        if (plans.isEmpty()) {
            out.printf("%nNo plan is loaded.%n");
        }
        printAddresses(out);
    }

    private static void printTargets(JsonNode plan, User reader, PrintStream out) {
        out.printf(
                "%nTargets of plan %s (%s)%n",
                plan.path("number").asText(), plan.path("year").asText());
        for (JsonNode target :
                reader.get("/v1/plans/" + plan.path("id").asText() + "/targets").path("items")) {
            String wording = target.path("wording").asText();
            out.printf(
                    "  %-6s %10s  %-14s %-9s %s%n",
                    target.path("ref").asText(),
                    target.path("figure").asText("-"),
                    target.path("operator").asText() + " "
                            + target.path("value").asText(),
                    target.path("met").isMissingNode() ? "" : target.path("met").asBoolean() ? "met" : "not met",
                    wording.length() > WORDING ? wording.substring(0, WORDING) + "…" : wording);
        }
    }

    private void printAddresses(PrintStream out) {
        out.printf("%nAddresses%n");
        out.printf("  API               %s/v1/…%n", stack.gateway());
        out.printf("  API portal        %s/docs%n", stack.gateway());
        out.printf("  OpenAPI document  %s/openapi%n", stack.gateway());
        out.printf(
                "  Keycloak          %s (admin; the password is in .local/data/secrets)%n",
                stack.keycloak().url());
        out.printf("%nDemo logins: invented, all with the password demo%n");
        out.println(
                "  registry-officer, inspector, inspection-lead, intake-officer, investigator, sanction-authority,");
        out.println("  social-worker, consolidator, provincial-leader, auditor, administrator,");
        out.println("  unit-reporter.<unit> and unit-head.<unit>, such as unit-reporter.cat and unit-head.h474,");
        out.println(
                "  inspection-lead.<sector agency>: stttt, svhtt, sdl, syt; in district 474 registry-officer.h474,");
        out.println(
                "  inspector.h474, inspection-lead.h474, investigator.h474, sanction-authority.h474, social-worker.h474");
        out.printf(
                "%nA token: curl -s -d grant_type=password -d client_id=lanhmanh-demo -d username=consolidator -d password=demo"
                        + " \\%n  %s/protocol/openid-connect/token%n%n",
                stack.keycloak().issuer());
    }
}
