-- Findings that corrections of the minutes withdrew, also where the finding itself is heard of later.
CREATE TABLE finding_withdrawal (
    finding_id uuid NOT NULL,
    withdrawn_on date NOT NULL,
    CONSTRAINT pk_finding_withdrawal PRIMARY KEY (finding_id)
);
