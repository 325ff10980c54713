-- Apart from the column, so that the register is read meanwhile.
CREATE INDEX ix_establishment_merger_untold ON establishment (id) WHERE state = 'MERGED' AND merger_told IS NULL;
