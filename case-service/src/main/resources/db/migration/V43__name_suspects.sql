-- Whom the file that was sent to the criminal bodies accuses; null for everybody else in the case.
ALTER TABLE involved_person ADD COLUMN suspect_on date;
