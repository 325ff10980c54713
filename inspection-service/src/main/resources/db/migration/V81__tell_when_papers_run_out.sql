-- Establishments of which others know that a commitment or a security certificate is valid, but not until when: each is told
-- once more, and leaves the table with that.
CREATE TABLE establishment_validity_untold (
    establishment_id uuid NOT NULL,
    CONSTRAINT pk_establishment_validity_untold PRIMARY KEY (establishment_id)
);
INSERT INTO establishment_validity_untold (establishment_id)
SELECT DISTINCT p.establishment_id
FROM establishment_paper p JOIN establishment e ON e.id = p.establishment_id
WHERE e.state IN ('ACTIVE', 'SUSPENDED') AND p.type IN ('COMMITMENT', 'SECURITY_CERTIFICATE')
AND (p.expires_on IS NOT NULL OR p.suspended_from IS NOT NULL OR p.revoked_on IS NOT NULL);
