-- Corrections add findings and withdraw them, by their number; what the minutes say stays as it is. A mark knows its finding
-- from now on; those noted before are told by establishment and day.
ALTER TABLE finding
    ADD COLUMN added_by_correction int,
    ADD COLUMN withdrawn_by_correction int;
ALTER TABLE risk_mark ADD COLUMN finding_id uuid;
