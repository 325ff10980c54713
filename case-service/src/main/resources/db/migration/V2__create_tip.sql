CREATE TABLE tip (
    id uuid NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    channel text NOT NULL,
    state text NOT NULL,
    received_on date NOT NULL,
    commune_code text NOT NULL,
    district_code text NOT NULL,
    establishment_id uuid,
    identified boolean NOT NULL,
    content bytea NOT NULL,
    conclusion bytea,
    tracking_index bytea NOT NULL,
    accepted_on date,
    verified_on date,
    inspection_requested boolean NOT NULL,
    forwarded_on date,
    receiver text,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_tip PRIMARY KEY (id),
    CONSTRAINT uq_tip_tracking_index UNIQUE (tracking_index),
    CONSTRAINT ck_tip_kind CHECK (kind IN ('TIN_BAO', 'TO_CAO')),
    CONSTRAINT ck_tip_channel CHECK (channel IN ('HOTLINE', 'LETTER', 'DIRECT', 'OTHER')),
    CONSTRAINT ck_tip_state CHECK (state IN ('RECEIVED', 'ACCEPTED', 'VERIFIED', 'UNFOUNDED', 'FORWARDED'))
);
CREATE INDEX ix_tip_district ON tip (district_code, id);
CREATE INDEX ix_tip_commune ON tip (commune_code, id);

-- Apart from the tip, so that whoever reads tips has no way to it.
CREATE TABLE informant (
    id uuid NOT NULL,
    tip_id uuid NOT NULL,
    details bytea NOT NULL,
    CONSTRAINT pk_informant PRIMARY KEY (id),
    CONSTRAINT uq_informant_tip UNIQUE (tip_id),
    CONSTRAINT fk_informant_tip FOREIGN KEY (tip_id) REFERENCES tip (id)
);
