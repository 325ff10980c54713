ALTER TABLE remedy
    ALTER COLUMN team_id DROP NOT NULL,
    ALTER COLUMN team_level DROP NOT NULL,
    ADD COLUMN sector_agency text,
    ADD CONSTRAINT ck_remedy_origin CHECK ((team_id IS NULL) <> (sector_agency IS NULL));
