CREATE TABLE team (
    id uuid NOT NULL,
    version bigint NOT NULL,
    level text NOT NULL,
    area_code text NOT NULL,
    district_code text,
    commune_code text,
    name text NOT NULL,
    decision_number text NOT NULL,
    decided_on date NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_team PRIMARY KEY (id),
    CONSTRAINT ck_team_level CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE'))
);
CREATE INDEX ix_team_district ON team (district_code, id);
CREATE INDEX ix_team_commune ON team (commune_code, id);

CREATE TABLE team_member (
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    full_name text NOT NULL,
    agency_code text NOT NULL,
    role text NOT NULL,
    officer_id uuid,
    subject uuid,
    card_number text NOT NULL,
    card_valid_from date NOT NULL,
    card_valid_to date NOT NULL,
    member_from date NOT NULL,
    member_to date,
    CONSTRAINT pk_team_member PRIMARY KEY (id),
    CONSTRAINT fk_team_member_team FOREIGN KEY (team_id) REFERENCES team (id),
    CONSTRAINT ck_team_member_role CHECK (role IN ('LEADER', 'DEPUTY', 'MEMBER'))
);
CREATE INDEX ix_team_member_team ON team_member (team_id);

CREATE TABLE officer_training (
    officer_id uuid NOT NULL,
    trained_on date NOT NULL,
    valid_until date,
    CONSTRAINT pk_officer_training PRIMARY KEY (officer_id)
);
