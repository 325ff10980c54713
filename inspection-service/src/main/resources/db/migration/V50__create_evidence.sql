-- Files in rows of 256 KB: neither writing nor reading ever holds a whole one in memory, and a backup of the database
-- holds them all. Photos and PDF are compressed already.
CREATE TABLE attachment (
    id uuid NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_attachment PRIMARY KEY (id)
);

-- The rows come before the line that knows size and hash; the key is looked at when the transaction ends.
CREATE TABLE attachment_chunk (
    attachment_id uuid NOT NULL,
    number int NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT pk_attachment_chunk PRIMARY KEY (attachment_id, number),
    CONSTRAINT fk_attachment_chunk_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id)
        DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE attachment_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE evidence (
    id uuid NOT NULL,
    version bigint NOT NULL,
    inspection_id uuid NOT NULL,
    finding_id uuid,
    note text,
    media_type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    original_id uuid NOT NULL,
    shown_id uuid,
    showing text NOT NULL,
    scanned_at timestamptz,
    taken_by_member_id uuid,
    taken_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    received_by uuid NOT NULL,
    added_later boolean NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawal_reason text,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_evidence PRIMARY KEY (id),
    CONSTRAINT fk_evidence_inspection FOREIGN KEY (inspection_id) REFERENCES inspection (id),
    CONSTRAINT fk_evidence_finding FOREIGN KEY (finding_id) REFERENCES finding (id),
    CONSTRAINT fk_evidence_member FOREIGN KEY (taken_by_member_id) REFERENCES team_member (id),
    CONSTRAINT fk_evidence_original FOREIGN KEY (original_id) REFERENCES attachment (id),
    CONSTRAINT fk_evidence_shown FOREIGN KEY (shown_id) REFERENCES attachment (id),
    CONSTRAINT ck_evidence_showing CHECK (showing IN ('STRIPPED', 'AS_RECEIVED', 'NOT_SHOWN')),
    CONSTRAINT ck_evidence_shown CHECK ((showing = 'NOT_SHOWN') = (shown_id IS NULL)),
    CONSTRAINT ck_evidence_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
);
CREATE INDEX ix_evidence_inspection ON evidence (inspection_id, id);
CREATE INDEX ix_evidence_finding ON evidence (finding_id, id) WHERE finding_id IS NOT NULL;
CREATE UNIQUE INDEX uq_evidence_file ON evidence (inspection_id, sha256) WHERE withdrawn_at IS NULL;

-- Where and when a picture was taken, kept apart: read for a stated purpose alone.
CREATE TABLE evidence_capture (
    evidence_id uuid NOT NULL,
    taken_locally timestamp,
    latitude double precision,
    longitude double precision,
    CONSTRAINT pk_evidence_capture PRIMARY KEY (evidence_id),
    CONSTRAINT fk_evidence_capture_evidence FOREIGN KEY (evidence_id) REFERENCES evidence (id),
    CONSTRAINT ck_evidence_capture_place CHECK ((latitude IS NULL) = (longitude IS NULL))
);

CREATE TABLE evidence_handover (
    id uuid NOT NULL,
    evidence_id uuid NOT NULL,
    to_agency text NOT NULL,
    to_title text NOT NULL,
    handed_on date NOT NULL,
    reason text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_evidence_handover PRIMARY KEY (id),
    CONSTRAINT fk_evidence_handover_evidence FOREIGN KEY (evidence_id) REFERENCES evidence (id)
);
CREATE INDEX ix_evidence_handover_evidence ON evidence_handover (evidence_id, id);

-- What was received stays as it is, whatever happens to the service.
REVOKE UPDATE, DELETE, TRUNCATE ON attachment, attachment_chunk, evidence_capture, evidence_handover FROM ${appRole};
REVOKE DELETE, TRUNCATE ON evidence FROM ${appRole};
