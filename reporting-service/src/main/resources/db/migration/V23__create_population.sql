CREATE TABLE population (
    id uuid NOT NULL,
    version bigint NOT NULL,
    area_code text NOT NULL,
    residents bigint NOT NULL,
    as_of date NOT NULL,
    source text NOT NULL,
    CONSTRAINT pk_population PRIMARY KEY (id),
    CONSTRAINT uq_population_day UNIQUE (area_code, as_of),
    CONSTRAINT ck_population_residents CHECK (residents > 0)
);
