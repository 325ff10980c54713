package vn.lanhmanh.inspection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.common.QuarkusTestResource;

import vn.lanhmanh.local.testing.KafkaResource;
import vn.lanhmanh.local.testing.PostgresResource;
import vn.lanhmanh.local.testing.TokensResource;

/** The service on a real PostgreSQL and Kafka, with tokens it verifies itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
public @interface RealParts {}
