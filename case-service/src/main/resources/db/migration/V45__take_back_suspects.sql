-- Who took back that the file of a case accuses a person, and why: sealed with the key of the person.
CREATE TABLE suspect_withdrawal (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    withdrawn_on date NOT NULL,
    withdrawn_by uuid NOT NULL,
    reason bytea NOT NULL,
    CONSTRAINT pk_suspect_withdrawal PRIMARY KEY (id),
    CONSTRAINT fk_suspect_withdrawal_person FOREIGN KEY (person_id) REFERENCES involved_person (id)
);
CREATE INDEX ix_suspect_withdrawal_person ON suspect_withdrawal (person_id, id);
