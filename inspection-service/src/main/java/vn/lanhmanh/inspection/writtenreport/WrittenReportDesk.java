package vn.lanhmanh.inspection.writtenreport;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Takes in that written reports were made. */
@ApplicationScoped
@Transactional
class WrittenReportDesk {

    private final WrittenReports reports;
    private final Teams teams;
    private final Office office;

    WrittenReportDesk(WrittenReports reports, Teams teams, Office office) {
        this.reports = reports;
        this.teams = teams;
        this.office = office;
    }

    WrittenReport fulfil(UUID inspectionId, IfMatch ifMatch, String number, LocalDate on) {
        office.notInFuture("date", on);
        WrittenReport report = reports.toChange(office.reach(), inspectionId).orElseThrow(NotFoundException::new);
        if (!teams.ownTeams(office.caller().subject(), office.today())
                .contains(report.debt().teamId())) {
            throw Refusal.forbidden("not-own-team");
        }
        ifMatch.check(report.version());
        report.fulfil(number, on);
        office.close(
                report,
                AuditEntry.write("written-report", inspectionId, "report").legalBasis(Team.CIRCULAR));
        return report;
    }
}
