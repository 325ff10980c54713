CREATE TABLE conflict_of_interest (
    id uuid NOT NULL,
    version bigint NOT NULL,
    team_id uuid NOT NULL,
    member_id uuid NOT NULL,
    establishment_id uuid NOT NULL,
    reason text NOT NULL,
    declared_on date NOT NULL,
    declared_by uuid NOT NULL,
    withdrawn_on date,
    withdrawal_reason text,
    CONSTRAINT pk_conflict_of_interest PRIMARY KEY (id),
    CONSTRAINT fk_conflict_of_interest_team FOREIGN KEY (team_id) REFERENCES team (id),
    CONSTRAINT fk_conflict_of_interest_member FOREIGN KEY (member_id) REFERENCES team_member (id),
    CONSTRAINT ck_conflict_of_interest_withdrawal CHECK ((withdrawn_on IS NULL) = (withdrawal_reason IS NULL))
);
CREATE UNIQUE INDEX uq_conflict_of_interest_open ON conflict_of_interest (member_id, establishment_id)
    WHERE withdrawn_on IS NULL;
CREATE INDEX ix_conflict_of_interest_team ON conflict_of_interest (team_id, id);
CREATE INDEX ix_conflict_of_interest_establishment ON conflict_of_interest (establishment_id, team_id);
