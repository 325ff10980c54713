-- A mark knows the decision it comes from, and from which day that counts no longer; those noted before know neither.
ALTER TABLE risk_mark
    ADD COLUMN sanction_id uuid,
    ADD COLUMN voided_on date;

-- Decisions heard to be annulled, also where the decision itself is heard of later.
CREATE TABLE sanction_annulment (
    sanction_id uuid NOT NULL,
    annulled_on date NOT NULL,
    CONSTRAINT pk_sanction_annulment PRIMARY KEY (sanction_id)
);
