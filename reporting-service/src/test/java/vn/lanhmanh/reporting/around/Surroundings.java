package vn.lanhmanh.reporting.around;

import io.quarkus.test.common.QuarkusTestResource;

import vn.lanhmanh.local.testing.KafkaResource;
import vn.lanhmanh.local.testing.PostgresResource;
import vn.lanhmanh.local.testing.SecretsResource;
import vn.lanhmanh.local.testing.TokensResource;

/** The real parts around every test of the service. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
@QuarkusTestResource(SecretsResource.class)
@QuarkusTestResource(SitePlans.class)
final class Surroundings {

    private Surroundings() {}
}
