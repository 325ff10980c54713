-- The operating regulation, the file a team is set up with, and its end.
ALTER TABLE team
    ADD COLUMN regulation_number text,
    ADD COLUMN regulation_decided_on date,
    ADD COLUMN regulation_approved_by text,
    ADD COLUMN proposal_on date,
    ADD COLUMN draft_decision_on date,
    ADD COLUMN draft_regulation_on date,
    ADD COLUMN nominations_on date,
    ADD COLUMN opinions_on date,
    ADD COLUMN dissolved_on date,
    ADD COLUMN dissolution_number text;
CREATE INDEX ix_team_decision ON team (area_code, decision_number, decided_on);
CREATE INDEX ix_team_member_officer ON team_member (officer_id);

-- A new card does not take the place of the old one: a past inspection is judged by the card of its day.
CREATE TABLE team_member_card (
    team_member_id uuid NOT NULL,
    number text NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    CONSTRAINT pk_team_member_card PRIMARY KEY (team_member_id, number),
    CONSTRAINT fk_team_member_card_member FOREIGN KEY (team_member_id) REFERENCES team_member (id),
    CONSTRAINT ck_team_member_card_validity CHECK (valid_to >= valid_from)
);
INSERT INTO team_member_card (team_member_id, number, valid_from, valid_to)
SELECT id, card_number, card_valid_from, card_valid_to FROM team_member;
ALTER TABLE team_member
    DROP COLUMN card_number,
    DROP COLUMN card_valid_from,
    DROP COLUMN card_valid_to;
