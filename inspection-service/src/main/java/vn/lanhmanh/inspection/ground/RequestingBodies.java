package vn.lanhmanh.inspection.ground;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;
import vn.lanhmanh.platform.reference.ReferenceRow;
import vn.lanhmanh.platform.web.Refusal;

/** The bodies whose heads may ask for an unscheduled inspection, each on the days it may. */
@Startup
@ApplicationScoped
public class RequestingBodies {

    private final List<RequestingBody> bodies;

    RequestingBodies(ReferenceConfig config) {
        bodies = ReferenceFile.open(
                        config.directory(),
                        "law/requesting-bodies.csv",
                        "agency_code",
                        "body",
                        "valid_from",
                        "valid_to")
                .rows()
                .stream()
                .map(RequestingBody::of)
                .toList();
    }

    /** The related bodies that the circular names, and the chair. */
    private enum Field {
        POLICE,
        LABOUR,
        CULTURE,
        TRADE,
        TOURISM,
        HEALTH,
        CHAIR
    }

    private record RequestingBody(String code, Field field, LocalDate validFrom, LocalDate validTo) {

        static RequestingBody of(ReferenceRow row) {
            return new RequestingBody(
                    row.text("agency_code"),
                    row.oneOf(Field.class, "body"),
                    row.date("valid_from"),
                    row.optionalDate("valid_to").orElse(null));
        }

        boolean validOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    /** Refuses {@code no-requesting-body} (422) for an agency that may not ask on that day. */
    public void require(String agencyCode, LocalDate on) {
        List<RequestingBody> asking =
                bodies.stream().filter(body -> body.validOn(on)).toList();
        if (asking.stream().noneMatch(body -> body.code().equals(agencyCode))) {
            String known = asking.stream().map(RequestingBody::code).collect(Collectors.joining(", "));
            throw Refusal.unprocessable("no-requesting-body", agencyCode, known)
                    .basis(Team.CIRCULAR)
                    .field("ground.requestedBy");
        }
    }
}
