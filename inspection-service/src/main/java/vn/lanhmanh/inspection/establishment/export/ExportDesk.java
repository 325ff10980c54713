package vn.lanhmanh.inspection.establishment.export;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.listing.Criteria;
import vn.lanhmanh.inspection.establishment.listing.Listing;
import vn.lanhmanh.inspection.spreadsheet.given.TableForm;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.access.AuditTrail;
import vn.lanhmanh.platform.web.Refusal;

/** Lets what is listed leave as a file: counted and accounted for first, then read in small parts. */
@ApplicationScoped
@Transactional
class ExportDesk {

    private final Listing listing;
    private final ExportConfig config;
    private final AuditTrail audit;

    ExportDesk(Listing listing, ExportConfig config, AuditTrail audit) {
        this.listing = listing;
        this.config = config;
        this.audit = audit;
    }

    /** Refuses {@code export-too-large} (422); else leaves the number of rows in the audit trail. */
    void permit(AreaLimit area, Criteria asked, TableForm form) {
        long rows = listing.count(area, asked, config.mostRows() + 1);
        if (rows > config.mostRows()) {
            throw Refusal.unprocessable("export-too-large", config.mostRows());
        }
        audit.record(AuditEntry.write(Establishment.OBJECT, null, "export").fields(form.name(), "rows " + rows));
    }

    /** The rows behind the keys, in a transaction of their own, so that none is held any longer. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Establishment> batch(AreaLimit area, Criteria asked, List<String> after) {
        return listing.pageWithPapers(area, asked, after, config.batch());
    }
}
