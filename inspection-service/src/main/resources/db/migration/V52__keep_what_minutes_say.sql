-- What the representative of the establishment had to say at the end (ý kiến của cơ sở).
ALTER TABLE inspection ADD COLUMN signature_statement text;

-- What a paper says (canonical JSON, whose hash is printed), kept when it becomes true: the minutes under the id of
-- their inspection, an annex under that of its correction.
CREATE TABLE minutes_content (
    id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    content text NOT NULL,
    content_sha256 text NOT NULL,
    kept_at timestamptz NOT NULL,
    CONSTRAINT pk_minutes_content PRIMARY KEY (id),
    CONSTRAINT fk_minutes_content_inspection FOREIGN KEY (inspection_id) REFERENCES inspection (id)
);
REVOKE UPDATE, DELETE, TRUNCATE ON minutes_content FROM ${appRole};

-- The content of a document is there once, beside it; the column stays for those who still write it.
ALTER TABLE minutes_document ALTER COLUMN content DROP NOT NULL;
