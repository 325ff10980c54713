CREATE TABLE activity (
    id uuid NOT NULL,
    version bigint NOT NULL,
    unit_code text NOT NULL,
    kind text NOT NULL,
    form text,
    title text NOT NULL,
    held_on date NOT NULL,
    held_until date,
    district_code text,
    commune_code text,
    target_group text,
    attendants int,
    residents_reached int,
    programmes jsonb NOT NULL,
    intervention_kind text,
    document_number text,
    executed boolean,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_activity PRIMARY KEY (id),
    CONSTRAINT ck_activity_kind CHECK (kind IN ('COMMUNICATION', 'DISTRICT_PLAN', 'INTERVENTION', 'MODEL', 'SURVEY',
        'SUPERVISION', 'COMMENDATION', 'DOCUMENT')),
    CONSTRAINT ck_activity_time CHECK (held_until >= held_on),
    CONSTRAINT ck_activity_place CHECK (commune_code IS NULL OR district_code IS NOT NULL),
    CONSTRAINT ck_activity_numbers CHECK (attendants >= 0 AND residents_reached >= 0),
    CONSTRAINT ck_activity_intervention CHECK ((kind = 'INTERVENTION') = (intervention_kind IS NOT NULL))
);
CREATE INDEX ix_activity_unit ON activity (unit_code, id);
CREATE INDEX ix_activity_district ON activity (district_code, id);
CREATE INDEX ix_activity_commune ON activity (commune_code, id);
CREATE INDEX ix_activity_kind ON activity (kind, held_on);
