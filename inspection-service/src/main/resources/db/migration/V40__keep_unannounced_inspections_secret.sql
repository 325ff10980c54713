-- Unannounced: a secret of its team and its approver until it starts. Every unscheduled inspection is one.
ALTER TABLE inspection ADD COLUMN unannounced boolean NOT NULL DEFAULT false;
UPDATE inspection SET unannounced = true WHERE ground_kind IS NOT NULL;

-- Several secret inspections may claim a tip without knowing of each other; the first to start takes it.
CREATE TABLE ground_claim (
    tip_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    team_id uuid NOT NULL,
    secret boolean NOT NULL,

    CONSTRAINT pk_ground_claim PRIMARY KEY (tip_id, inspection_id),
    CONSTRAINT fk_ground_claim_ground FOREIGN KEY (tip_id) REFERENCES ground (tip_id)
);

INSERT INTO ground_claim (tip_id, inspection_id, team_id, secret)
SELECT g.tip_id, i.id, i.team_id, i.started_at IS NULL
FROM ground g JOIN inspection i ON i.id = g.inspection_id;

ALTER TABLE ground DROP COLUMN inspection_id;
