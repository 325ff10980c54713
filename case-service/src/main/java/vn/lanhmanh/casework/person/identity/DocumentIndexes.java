package vn.lanhmanh.casework.person.identity;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class DocumentIndexes implements PanacheRepositoryBase<DocumentIndex, UUID> {}
