-- The annexes to the minutes of an inspection as documents, one for each correction. Made once.
CREATE TABLE minutes_annex_document (
    correction_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    content_sha256 text NOT NULL,
    attachment_id uuid NOT NULL,
    made_at timestamptz NOT NULL,
    CONSTRAINT pk_minutes_annex_document PRIMARY KEY (correction_id),
    CONSTRAINT fk_minutes_annex_document_correction FOREIGN KEY (correction_id) REFERENCES inspection_correction (id),
    CONSTRAINT fk_minutes_annex_document_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id)
);
REVOKE UPDATE, DELETE, TRUNCATE ON minutes_annex_document FROM ${appRole};
