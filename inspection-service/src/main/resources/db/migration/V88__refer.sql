-- What a team handed on to the body that decides it, with the evidence that went with it.
CREATE TABLE referral (
    id uuid NOT NULL,
    version bigint NOT NULL,
    inspection_id uuid NOT NULL,
    team_id uuid,
    district_code text NOT NULL,
    commune_code text NOT NULL,
    reason text NOT NULL,
    to_agency text NOT NULL,
    to_title text NOT NULL,
    referred_on date NOT NULL,
    document_number text NOT NULL,
    note text,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    received_on date,
    received_by_title text,
    receipt_number text,

    CONSTRAINT pk_referral PRIMARY KEY (id),
    CONSTRAINT fk_referral_inspection FOREIGN KEY (inspection_id) REFERENCES inspection (id),
    CONSTRAINT ck_referral_received CHECK ((received_on IS NULL) = (received_by_title IS NULL)),
    CONSTRAINT ck_referral_order CHECK (received_on >= referred_on)
);
CREATE INDEX ix_referral_inspection ON referral (inspection_id, id);
CREATE INDEX ix_referral_district ON referral (district_code, id);
CREATE INDEX ix_referral_commune ON referral (commune_code, id);
CREATE INDEX ix_referral_open ON referral (id) WHERE received_on IS NULL;

CREATE TABLE referral_evidence (
    referral_id uuid NOT NULL,
    evidence_id uuid NOT NULL,

    CONSTRAINT pk_referral_evidence PRIMARY KEY (referral_id, evidence_id),
    CONSTRAINT fk_referral_evidence_referral FOREIGN KEY (referral_id) REFERENCES referral (id),
    CONSTRAINT fk_referral_evidence_evidence FOREIGN KEY (evidence_id) REFERENCES evidence (id)
);
