-- The first ten digits of a tax code are those of the enterprise; its branches add three.
CREATE INDEX ix_establishment_enterprise ON establishment (left(tax_code, 10)) WHERE tax_code IS NOT NULL;
