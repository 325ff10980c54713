package vn.lanhmanh.inspection.minutespdf.content;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The contents of all papers. */
@ApplicationScoped
class Contents implements PanacheRepositoryBase<Content, UUID> {}
