-- Apart from the columns, so that they are read meanwhile.
CREATE UNIQUE INDEX uq_risk_mark_sanction ON risk_mark (sanction_id) WHERE sanction_id IS NOT NULL;
