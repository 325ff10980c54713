package vn.lanhmanh.reporting.hearing;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All facts heard. */
@ApplicationScoped
class HeardFacts implements PanacheRepositoryBase<HeardFact, UUID> {}
