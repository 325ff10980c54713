ALTER TABLE establishment
    ADD COLUMN high_risk boolean NOT NULL DEFAULT false,
    ADD COLUMN security_officer text,
    ADD COLUMN latitude numeric(8, 6),
    ADD COLUMN longitude numeric(9, 6),
    ADD COLUMN suspended_from date,
    ADD COLUMN suspended_until date,
    ADD COLUMN suspension_reason text,
    ADD COLUMN merged_into uuid,
    ADD COLUMN merged_on date,
    ADD COLUMN merger_reason text,
    ADD COLUMN former_codes text,
    ADD COLUMN risk_score int NOT NULL DEFAULT 0,
    ADD COLUMN risk_scored_on date,
    ADD COLUMN last_inspected_on date,
    ADD COLUMN next_expiry date,
    -- Orders with one direction, so that the row behind a cursor is found in the index at once.
    ADD COLUMN risk_rank int GENERATED ALWAYS AS (-risk_score) STORED,
    ADD COLUMN inspected_rank date GENERATED ALWAYS AS (coalesce(last_inspected_on, date '1900-01-01')) STORED,
    ADD CONSTRAINT fk_establishment_merged_into FOREIGN KEY (merged_into) REFERENCES establishment (id),
    DROP CONSTRAINT ck_establishment_state;
ALTER TABLE establishment
    ADD CONSTRAINT ck_establishment_state CHECK (state IN ('ACTIVE', 'SUSPENDED', 'CLOSED', 'MERGED')),
    ADD CONSTRAINT ck_establishment_merged CHECK ((state = 'MERGED') = (merged_into IS NOT NULL)),
    ADD CONSTRAINT ck_establishment_suspended CHECK ((state = 'SUSPENDED') = (suspended_from IS NOT NULL)),
    ADD CONSTRAINT ck_establishment_location CHECK ((latitude IS NULL) = (longitude IS NULL));

DROP INDEX uq_establishment_tax_code;
DROP INDEX uq_establishment_name;
CREATE UNIQUE INDEX uq_establishment_tax_code ON establishment (tax_code) WHERE state IN ('ACTIVE', 'SUSPENDED');
CREATE UNIQUE INDEX uq_establishment_name ON establishment (commune_code, folded_name)
    WHERE state IN ('ACTIVE', 'SUSPENDED');

-- Sanction (suspension) and management measure (revocation) are two decisions (Decree 96/2016, Art. 18).
ALTER TABLE establishment_paper
    ADD COLUMN suspension_number text,
    ADD COLUMN suspended_from date,
    ADD COLUMN suspended_until date,
    ADD COLUMN revocation_number text,
    ADD COLUMN revoked_on date,
    ADD COLUMN revoked_until date;

UPDATE establishment e
SET search_text = search_text || coalesce(' ' || replace(tax_code, '-', ' '), ''),
    last_inspected_on = (SELECT max(i.completed_on) FROM inspection i
                         WHERE i.establishment_id = e.id AND i.state = 'COMPLETED' AND i.outcome = 'INSPECTED'),
    next_expiry = (SELECT min(latest.expires_on)
                   FROM (SELECT CASE WHEN bool_or(p.expires_on IS NULL) THEN NULL ELSE max(p.expires_on) END AS expires_on
                         FROM establishment_paper p WHERE p.establishment_id = e.id GROUP BY p.type) latest);

-- Every order within every area.
DROP INDEX ix_establishment_name;
CREATE INDEX ix_establishment_name ON establishment (folded_name, code);
CREATE INDEX ix_establishment_district_name ON establishment (district_code, folded_name, code);
CREATE INDEX ix_establishment_commune_name ON establishment (commune_code, folded_name, code);
CREATE INDEX ix_establishment_risk ON establishment (risk_rank, code);
CREATE INDEX ix_establishment_district_risk ON establishment (district_code, risk_rank, code);
CREATE INDEX ix_establishment_commune_risk ON establishment (commune_code, risk_rank, code);
CREATE INDEX ix_establishment_inspected ON establishment (inspected_rank, code);
CREATE INDEX ix_establishment_district_inspected ON establishment (district_code, inspected_rank, code);
CREATE INDEX ix_establishment_commune_inspected ON establishment (commune_code, inspected_rank, code);
-- What few of many have.
CREATE INDEX ix_establishment_expiry ON establishment (next_expiry) WHERE next_expiry IS NOT NULL;
CREATE INDEX ix_establishment_rare_state ON establishment (state, code) WHERE state <> 'ACTIVE';
CREATE INDEX ix_establishment_high_risk ON establishment (code) WHERE high_risk;
CREATE INDEX ix_establishment_merged_into ON establishment (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX ix_establishment_paper_expiry ON establishment_paper (type, expires_on, establishment_id)
    WHERE expires_on IS NOT NULL;

-- One row per write: the fields it changed, before and after. The first row holds every field.
CREATE TABLE establishment_history (
    id uuid NOT NULL,
    establishment_id uuid NOT NULL,
    at timestamptz NOT NULL,
    day date NOT NULL,
    version bigint NOT NULL,
    subject uuid NOT NULL,
    verb text NOT NULL,
    changes jsonb NOT NULL,
    CONSTRAINT pk_establishment_history PRIMARY KEY (id),
    CONSTRAINT fk_establishment_history_establishment FOREIGN KEY (establishment_id) REFERENCES establishment (id)
);
CREATE INDEX ix_establishment_history_establishment ON establishment_history (establishment_id, id);

-- What was in the register before it kept its history has been true since its last change.
INSERT INTO establishment_history (id, establishment_id, at, day, version, subject, verb, changes)
SELECT uuidv7(), e.id, e.changed_at, (e.changed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
       e.version, '00000000-0000-0000-0000-000000000000', 'carry over',
       (SELECT jsonb_agg(jsonb_build_object('field', field.key, 'after', field.value) ORDER BY field.key)
        FROM jsonb_each(jsonb_strip_nulls(jsonb_build_object(
            'id', e.id,
            'code', e.code,
            'state', e.state,
            'name', e.name,
            'kind', e.kind,
            'kindNote', e.kind_note,
            'legalForm', e.legal_form,
            'taxCode', e.tax_code,
            'communeCode', e.commune_code,
            'districtCode', e.district_code,
            'address', e.address,
            'conditionalBusiness', e.conditional_business,
            'atRisk', e.at_risk,
            'highRisk', e.high_risk,
            'workers', jsonb_build_object('total', e.workers_total, 'women', e.workers_women),
            'reviewedOn', e.reviewed_on,
            'registeredOn', e.registered_on,
            'closedOn', e.closed_on,
            'closureReason', e.closure_reason,
            'papers', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                  'type', p.type, 'number', p.number, 'issuer', p.issuer,
                                  'issuedOn', p.issued_on, 'expiresOn', p.expires_on)), '[]')
                       FROM establishment_paper p WHERE p.establishment_id = e.id)))) field)
FROM establishment e;

-- Done or not, and how many workers; never a result (Decree 178/2004, Art. 11).
CREATE TABLE establishment_health_check (
    id uuid NOT NULL,
    establishment_id uuid NOT NULL,
    year int NOT NULL,
    quarter int NOT NULL,
    done boolean NOT NULL,
    workers_checked int NOT NULL,
    recorded_on date NOT NULL,
    CONSTRAINT pk_establishment_health_check PRIMARY KEY (id),
    CONSTRAINT fk_establishment_health_check_establishment FOREIGN KEY (establishment_id) REFERENCES establishment (id),
    CONSTRAINT uq_establishment_health_check UNIQUE (establishment_id, year, quarter),
    CONSTRAINT ck_establishment_health_check_quarter CHECK (quarter BETWEEN 1 AND 4),
    CONSTRAINT ck_establishment_health_check_workers CHECK (workers_checked >= 0 AND (done OR workers_checked = 0))
);

-- What only the police of the area read; nothing else of the service reads this table.
CREATE TABLE establishment_note (
    id uuid NOT NULL,
    establishment_id uuid NOT NULL,
    subject uuid NOT NULL,
    agency_code text NOT NULL,
    at timestamptz NOT NULL,
    text text NOT NULL,
    CONSTRAINT pk_establishment_note PRIMARY KEY (id),
    CONSTRAINT fk_establishment_note_establishment FOREIGN KEY (establishment_id) REFERENCES establishment (id)
);
CREATE INDEX ix_establishment_note_establishment ON establishment_note (establishment_id, id);

-- The past is added to, never changed.
REVOKE UPDATE, DELETE, TRUNCATE ON establishment_history, establishment_note FROM ${appRole};
