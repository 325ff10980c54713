-- A case whose end as sanctioned fell with the decision it stood on goes on; what it had come to is kept.
ALTER TABLE casefile ADD COLUMN reopened_on date;
CREATE INDEX ix_casefile_reopened ON casefile (id) WHERE reopened_on IS NOT NULL AND state <> 'CONCLUDED';
CREATE INDEX ix_casefile_ended_on_nothing ON casefile (id)
    WHERE state = 'CONCLUDED' AND outcome = 'SANCTIONED' AND issued_sanctions = 0;

CREATE TABLE case_former_end (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    outcome text NOT NULL,
    outcome_reason text,
    conclusion_note bytea,
    concluded_on date NOT NULL,
    reopened_on date NOT NULL,
    CONSTRAINT pk_case_former_end PRIMARY KEY (id),
    CONSTRAINT fk_case_former_end_case FOREIGN KEY (case_id) REFERENCES casefile (id)
);
CREATE INDEX ix_case_former_end_case ON case_former_end (case_id, id);

-- What a case had come to stays as it was.
REVOKE UPDATE, DELETE, TRUNCATE ON case_former_end FROM ${appRole};
