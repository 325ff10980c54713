CREATE TABLE officer (
    id uuid NOT NULL,
    version bigint NOT NULL,
    unit_code text NOT NULL,
    district_code text,
    level text NOT NULL,
    post text NOT NULL,
    full_name text NOT NULL,
    in_post_from date NOT NULL,
    in_post_to date,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_officer PRIMARY KEY (id),
    CONSTRAINT ck_officer_level CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    CONSTRAINT ck_officer_in_post CHECK (in_post_to >= in_post_from)
);
CREATE INDEX ix_officer_unit ON officer (unit_code, id);
CREATE INDEX ix_officer_district ON officer (district_code, id);

CREATE TABLE training_class (
    id uuid NOT NULL,
    version bigint NOT NULL,
    unit_code text NOT NULL,
    title text NOT NULL,
    topic text NOT NULL,
    held_on date NOT NULL,
    level text NOT NULL,
    valid_months int,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_training_class PRIMARY KEY (id),
    CONSTRAINT ck_training_class_level CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    CONSTRAINT ck_training_class_valid_months CHECK (valid_months > 0)
);
CREATE INDEX ix_training_class_held_on ON training_class (held_on, id);

CREATE TABLE training_attendance (
    class_id uuid NOT NULL,
    officer_id uuid NOT NULL,
    CONSTRAINT pk_training_attendance PRIMARY KEY (class_id, officer_id),
    CONSTRAINT fk_training_attendance_class FOREIGN KEY (class_id) REFERENCES training_class (id),
    CONSTRAINT fk_training_attendance_officer FOREIGN KEY (officer_id) REFERENCES officer (id)
);
CREATE INDEX ix_training_attendance_officer ON training_attendance (officer_id);
