-- A correction that keeps what a visit in conflict says knows that visit: its annex puts the codes of the client into words.
ALTER TABLE inspection_correction
    ADD COLUMN field_visit_id uuid,
    ADD CONSTRAINT fk_inspection_correction_field_visit FOREIGN KEY (field_visit_id) REFERENCES field_visit (client_id);
UPDATE inspection_correction c
SET field_visit_id = v.client_id
FROM field_visit v
WHERE c.reason = 'field visit ' || v.client_id AND c.inspection_id = v.inspection_id;
