CREATE TABLE involved_person (
    id uuid NOT NULL,
    version bigint NOT NULL,
    case_id uuid NOT NULL,
    role text NOT NULL,
    act_on date NOT NULL,
    age_band text NOT NULL,
    age_shown boolean NOT NULL,
    sex text NOT NULL,
    nationality_group text NOT NULL,
    protection text NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_involved_person PRIMARY KEY (id),
    CONSTRAINT fk_involved_person_case FOREIGN KEY (case_id) REFERENCES casefile (id),
    CONSTRAINT ck_involved_person_age_band CHECK (age_band IN ('UNDER_14', 'FROM_14', 'FROM_16', 'ADULT')),
    CONSTRAINT ck_involved_person_protection
        CHECK (protection IN ('NOT_SCREENED', 'NOT_VICTIM', 'SUSPECTED_VICTIM', 'VICTIM'))
);
CREATE INDEX ix_involved_person_case ON involved_person (case_id);

-- Apart from the person: whoever reads persons has no way to it.
CREATE TABLE person_identity (
    person_id uuid NOT NULL,
    identity bytea NOT NULL,
    document_index bytea,
    CONSTRAINT pk_person_identity PRIMARY KEY (person_id),
    CONSTRAINT fk_person_identity_person FOREIGN KEY (person_id) REFERENCES involved_person (id)
);
CREATE INDEX ix_person_identity_document ON person_identity (document_index) WHERE document_index IS NOT NULL;

CREATE TABLE screening (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid NOT NULL,
    result text NOT NULL,
    signs text NOT NULL,
    screened_on date NOT NULL,
    screened_by uuid NOT NULL,
    CONSTRAINT pk_screening PRIMARY KEY (id),
    CONSTRAINT fk_screening_person FOREIGN KEY (person_id) REFERENCES involved_person (id)
);
CREATE INDEX ix_screening_person ON screening (person_id, id);

CREATE TABLE protection_task (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid NOT NULL,
    cause text NOT NULL,
    commune_code text NOT NULL,
    opened_on date NOT NULL,
    CONSTRAINT pk_protection_task PRIMARY KEY (id),
    CONSTRAINT uq_protection_task_person UNIQUE (person_id),
    CONSTRAINT fk_protection_task_person FOREIGN KEY (person_id) REFERENCES involved_person (id)
);
CREATE INDEX ix_protection_task_case ON protection_task (case_id, id);
