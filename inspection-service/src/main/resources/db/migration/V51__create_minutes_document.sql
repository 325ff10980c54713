-- The minutes of an inspection as a document: what it says (canonical JSON, whose hash is printed) and the file. Made once.
CREATE TABLE minutes_document (
    inspection_id uuid NOT NULL,
    symbol text NOT NULL,
    content text NOT NULL,
    content_sha256 text NOT NULL,
    attachment_id uuid NOT NULL,
    made_at timestamptz NOT NULL,
    CONSTRAINT pk_minutes_document PRIMARY KEY (inspection_id),
    CONSTRAINT fk_minutes_document_inspection FOREIGN KEY (inspection_id) REFERENCES inspection (id),
    CONSTRAINT fk_minutes_document_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id)
);
REVOKE UPDATE, DELETE, TRUNCATE ON minutes_document FROM ${appRole};
