-- Written reports that are still owed, the longest first.
CREATE INDEX ix_written_report_due ON written_report (due_on, inspection_id) WHERE reported_on IS NULL;
-- Whose workers were checked in a quarter.
CREATE INDEX ix_establishment_health_check_done ON establishment_health_check (year, quarter, establishment_id)
    WHERE done;
