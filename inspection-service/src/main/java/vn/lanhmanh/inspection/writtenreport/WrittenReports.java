package vn.lanhmanh.inspection.writtenreport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;

/** All written reports owed or made; each belongs to the inspection of the same id. */
@ApplicationScoped
public class WrittenReports implements PanacheRepositoryBase<WrittenReport, UUID> {

    private final WrittenReportConfig config;

    WrittenReports(WrittenReportConfig config) {
        this.config = config;
    }

    /** From now on the team owes a report on its inspection. */
    @Transactional(TxType.MANDATORY)
    public void owe(UUID inspectionId, UUID teamId, String district, String commune, LocalDate completedOn) {
        LocalDate dueOn = completedOn.plusDays(config.writtenReportDays());
        persist(new WrittenReport(inspectionId, new WrittenReport.Debt(teamId, district, commune, completedOn, dueOn)));
    }

    private static Selection within(AreaLimit area) {
        return Selection.within(area, "debt.teamDistrictCode", "debt.teamCommuneCode");
    }

    Optional<WrittenReport> within(AreaLimit area, UUID inspectionId) {
        Selection one = within(area).and("inspectionId = :id", "id", inspectionId);
        return find(one.conditions(), one.values()).firstResultOptional();
    }

    /** A report, held until the transaction ends. */
    Optional<WrittenReport> toChange(AreaLimit area, UUID inspectionId) {
        Selection one = within(area).and("inspectionId = :id", "id", inspectionId);
        return find(one.conditions(), one.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Of the newest inspection first, continuing behind {@code before}. */
    List<WrittenReport> newest(AreaLimit area, Boolean open, UUID teamId, UUID before, int max) {
        Selection selection = within(area)
                .and("inspectionId < :before", "before", before)
                .and("debt.teamId = :team", "team", teamId)
                .and("case when reportedOn is null then true else false end = :open", "open", open);
        return find(selection.orderedBy("inspectionId desc"), selection.values())
                .page(Page.ofSize(max))
                .list();
    }
}
