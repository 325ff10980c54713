-- The checklist an inspection uses, with the questions of the day, the answers and the parts of the agencies.
ALTER TABLE inspection ADD COLUMN checklist_code text;
CREATE TABLE inspection_checklist (
    inspection_id uuid NOT NULL,
    version bigint NOT NULL,
    checklist_id uuid NOT NULL,
    checklist_code text NOT NULL,
    sections jsonb NOT NULL,
    answers jsonb NOT NULL,
    parts jsonb NOT NULL,

    CONSTRAINT pk_inspection_checklist PRIMARY KEY (inspection_id),
    CONSTRAINT fk_inspection_checklist_inspection FOREIGN KEY (inspection_id) REFERENCES inspection (id),
    CONSTRAINT fk_inspection_checklist_checklist FOREIGN KEY (checklist_id) REFERENCES checklist (id)
);

CREATE TABLE inspection_correction (
    id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    reason text NOT NULL,
    recorded_on date NOT NULL,
    recorded_by uuid NOT NULL,

    CONSTRAINT pk_inspection_correction PRIMARY KEY (id),
    CONSTRAINT fk_inspection_correction_inspection FOREIGN KEY (inspection_id) REFERENCES inspection (id)
);
CREATE INDEX ix_inspection_correction_inspection ON inspection_correction (inspection_id, id);

-- The report that the leader owes the chair on an unscheduled inspection.
CREATE TABLE written_report (
    inspection_id uuid NOT NULL,
    version bigint NOT NULL,
    team_id uuid NOT NULL,
    team_district_code text,
    team_commune_code text,
    completed_on date NOT NULL,
    due_on date NOT NULL,
    number text,
    reported_on date,

    CONSTRAINT pk_written_report PRIMARY KEY (inspection_id),
    CONSTRAINT fk_written_report_inspection FOREIGN KEY (inspection_id) REFERENCES inspection (id),
    CONSTRAINT ck_written_report_made CHECK ((number IS NULL) = (reported_on IS NULL))
);
CREATE INDEX ix_written_report_team ON written_report (team_id, inspection_id);
CREATE INDEX ix_written_report_district ON written_report (team_district_code, inspection_id);
CREATE INDEX ix_written_report_open ON written_report (inspection_id) WHERE reported_on IS NULL;
