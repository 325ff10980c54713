package vn.lanhmanh.casework.sealing;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class DataKeys implements PanacheRepositoryBase<DataKey, UUID> {}
