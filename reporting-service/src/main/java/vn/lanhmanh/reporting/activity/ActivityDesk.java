package vn.lanhmanh.reporting.activity;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.reference.Agencies;
import vn.lanhmanh.platform.reference.Agency;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.activity.ActivityResource.ActivityRequest;
import vn.lanhmanh.reporting.office.Office;

/** Takes in what a unit did and lets the unit correct it. */
@ApplicationScoped
@Transactional
class ActivityDesk {

    private static final String OBJECT = "activity";

    private final Activities activities;
    private final Agencies agencies;
    private final Office office;

    ActivityDesk(Activities activities, Agencies agencies, Office office) {
        this.activities = activities;
        this.agencies = agencies;
        this.office = office;
    }

    Activity enter(ActivityRequest request) {
        var activity = new Activity(request.unitCode(), checked(request));
        activities.persist(activity);
        office.close(activity, AuditEntry.write(OBJECT, activity.id(), "enter"));
        return activity;
    }

    private Particulars checked(ActivityRequest request) {
        office.requireOwn(request.unitCode());
        office.notInFuture("on", request.on());
        office.notInFuture("until", request.until());
        return request.particulars(district(request, agencies.require(request.unitCode(), request.on())));
    }

    /** The district of the place, which must lie in that of a district committee; null for the whole province. */
    private String district(ActivityRequest request, Agency unit) {
        String district = place(request);
        if (district == null && !office.area().covers(null, null)) {
            throw Refusal.unprocessable("activity-without-place").field("communeCode");
        }
        if (unit.districtCode() != null && !unit.districtCode().equals(district)) {
            throw Refusal.unprocessable("activity-outside-district", unit.code(), unit.districtCode())
                    .field("districtCode");
        }
        return district;
    }

    private String place(ActivityRequest request) {
        if (request.communeCode() != null && request.districtCode() != null) {
            throw Refusal.unprocessable("activity-with-two-places").field("districtCode");
        }
        if (request.communeCode() != null) {
            return office.commune(request.communeCode(), request.on()).parentCode();
        }
        return request.districtCode() == null
                ? null
                : office.district(request.districtCode(), request.on()).code();
    }

    Activity correct(UUID id, IfMatch ifMatch, ActivityRequest request) {
        Activity activity =
                activities.toChange(office.area(), office.unit(), id).orElseThrow(NotFoundException::new);
        ifMatch.check(activity.version());
        activity.correct(checked(request));
        office.close(activity, AuditEntry.write(OBJECT, id, "correct"));
        return activity;
    }
}
