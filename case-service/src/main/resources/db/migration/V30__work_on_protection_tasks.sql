-- The duty to protect is worked on: why, by whom, with what outcome. A person has at most one open task.
ALTER TABLE protection_task RENAME COLUMN cause TO causes;
ALTER TABLE protection_task
    ADD COLUMN version bigint NOT NULL DEFAULT 0,
    ADD COLUMN state text NOT NULL DEFAULT 'OPEN',
    ADD COLUMN district_code text,
    ADD COLUMN closed_on date,
    ADD COLUMN outcome text,
    ADD COLUMN closure_reason bytea,
    ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
UPDATE protection_task t SET district_code = c.district_code FROM casefile c WHERE c.id = t.case_id;
UPDATE protection_task t SET causes = 'SUSPECTED_VICTIM'
FROM involved_person p
WHERE p.id = t.person_id AND t.causes = 'VICTIM' AND p.protection = 'SUSPECTED_VICTIM';
ALTER TABLE protection_task
    ALTER COLUMN version DROP DEFAULT,
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN district_code SET NOT NULL,
    ALTER COLUMN changed_at DROP DEFAULT,
    DROP CONSTRAINT uq_protection_task_person,
    ADD CONSTRAINT ck_protection_task_state CHECK (state IN ('OPEN', 'IN_HAND', 'CLOSED')),
    ADD CONSTRAINT ck_protection_task_outcome CHECK ((state = 'CLOSED') = (outcome IS NOT NULL));
CREATE UNIQUE INDEX uq_protection_task_open ON protection_task (person_id) WHERE state <> 'CLOSED';
CREATE INDEX ix_protection_task_person ON protection_task (person_id);
CREATE INDEX ix_protection_task_district ON protection_task (district_code, id);
CREATE INDEX ix_protection_task_commune ON protection_task (commune_code, id);

CREATE TABLE protection_measure (
    task_id uuid NOT NULL,
    position int NOT NULL,
    id uuid NOT NULL,
    measure text NOT NULL,
    taken_on date NOT NULL,
    agency text NOT NULL,
    note bytea,
    recorded_by uuid NOT NULL,
    CONSTRAINT pk_protection_measure PRIMARY KEY (task_id, position),
    CONSTRAINT uq_protection_measure_id UNIQUE (id),
    CONSTRAINT fk_protection_measure_task FOREIGN KEY (task_id) REFERENCES protection_task (id)
);
