package vn.lanhmanh.reporting.hearing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import vn.lanhmanh.platform.events.IncomingFact;

/** A fact heard once and kept for good: what figures are counted from and open down to. Ids, codes and values only. */
@Entity
@Immutable
@Table(name = "heard_fact")
class HeardFact {

    /** What it is counted as. */
    enum Kind {
        ESTABLISHMENT,
        PROGRAMME,
        INSPECTION,
        VIOLATION,
        VIOLATION_WITHDRAWN,
        SECTOR_INSPECTION,
        SECTOR_VIOLATION,
        REMEDY,
        TEAM,
        TIP,
        CASE,
        CASE_CLASSIFIED,
        CASE_CONCLUDED,
        SUSPECT,
        SUSPECT_CLEARED,
        MINUTES,
        RING,
        RING_CONCLUDED,
        SANCTION,
        SANCTION_EXECUTED,
        SANCTION_ANNULLED,
        PROTECTION,
        PROTECTION_STARTED
    }

    private static final ObjectMapper JSON = new ObjectMapper()
            .findAndRegisterModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    @Id
    @Column(name = "event_id")
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "subject_version")
    private long subjectVersion;

    @Column(name = "parent_id")
    private UUID parentId;

    @Column(name = "district_code")
    private String districtCode;

    @Column(name = "commune_code")
    private String communeCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> data;

    HeardFact() {}

    HeardFact(IncomingFact fact, Told told) {
        this.eventId = fact.id();
        this.kind = told.what();
        this.happenedOn = Objects.requireNonNull(told.day(), "the day of the fact is missing");
        this.subjectId = Objects.requireNonNull(told.subject(), "the subject of the fact is missing");
        this.subjectVersion = fact.aggregateVersion();
        this.parentId = told.parent();
        this.districtCode = told.districtCode();
        this.communeCode = told.communeCode();
        this.data = JSON.convertValue(told, new TypeReference<>() {});
    }
}
