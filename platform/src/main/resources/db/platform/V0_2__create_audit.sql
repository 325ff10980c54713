-- The audit trail: rows are added in the transaction they speak of, chained and signed afterwards, never changed.

create table audit_entry (
    id          bigint generated always as identity primary key,
    at          timestamptz not null default clock_timestamp(),
    actor       uuid        not null,
    actor_kind  text        not null check (actor_kind in ('USER', 'CLIENT', 'SYSTEM', 'ANONYMOUS')),
    roles       text[]      not null,
    agency      text        not null,
    area        text        not null,
    action      text        not null,
    object_type text        not null,
    object_id   text,
    purpose     text,
    legal_basis text,
    fields      text[]      not null,
    result      text        not null,
    trace_id    text
);

create index audit_entry_object on audit_entry (object_type, object_id, id);
create index audit_entry_actor on audit_entry (actor, id);

-- One seal per row; seal_no has no gaps, its key is the second wall against two sealers at once.
-- No foreign key: a deleted row must leave its seal behind, which then names it.
create table audit_seal (
    seal_no    bigint primary key,
    audit_id   bigint not null unique,
    row_hash   bytea  not null,
    chain_hash bytea  not null
);

create table audit_checkpoint (
    seal_no    bigint primary key,
    chain_hash bytea       not null,
    signature  bytea       not null,
    at         timestamptz not null default clock_timestamp()
);

grant select, insert on audit_entry, audit_seal, audit_checkpoint to ${appRole};
revoke update, delete, truncate on audit_entry, audit_seal, audit_checkpoint from ${appRole};
