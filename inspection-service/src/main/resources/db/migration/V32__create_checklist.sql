CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Sections and items are one document: a version is read, copied and frozen as a whole.
CREATE TABLE checklist (
    id uuid NOT NULL,
    version bigint NOT NULL,
    code text NOT NULL,
    edition int NOT NULL,
    title text NOT NULL,
    state text NOT NULL,
    sections jsonb NOT NULL,
    valid_from date,
    valid_to date,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_checklist PRIMARY KEY (id),
    CONSTRAINT uq_checklist_edition UNIQUE (code, edition),
    CONSTRAINT ck_checklist_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'RETIRED')),
    CONSTRAINT ck_checklist_validity CHECK ((state = 'DRAFT') = (valid_from IS NULL) AND valid_to >= valid_from),
    -- Deferred: a version takes over and its predecessor ends in one transaction, in any order.
    CONSTRAINT ex_checklist_validity EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
        WHERE (valid_from IS NOT NULL) DEFERRABLE INITIALLY DEFERRED
);
