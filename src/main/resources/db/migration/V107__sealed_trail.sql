-- The trail as a chain: each line is sealed with a hash over what it says and the hash of the line before it, dossier by
-- dossier. Lines wait in trail_unsealed from the transaction that writes them until they are sealed, so that an act waits
-- for nobody; the order of the chain is the order of sealing.

create table passerelle.trail_seal (
    chain     uuid     not null,
    position  integer  not null check (position > 0),
    line      bigint   not null unique references passerelle.trail,
    nonce     char(32) not null,
    line_hash char(64) not null,
    hash      char(64) not null,
    primary key (chain, position)
);
comment on column passerelle.trail_seal.chain is 'the dossier, else the call, else zero for the service';
comment on column passerelle.trail_seal.nonce is 'random, in hexadecimal: a line that is hidden cannot be guessed from its hash';
comment on column passerelle.trail_seal.line_hash is 'SHA-256 of the nonce, a line feed, and the line as canonical JSON';
comment on column passerelle.trail_seal.hash is 'SHA-256 of the hash before it (empty for the first) and the line_hash';

create table passerelle.trail_unsealed (
    line bigint primary key references passerelle.trail
);
insert into passerelle.trail_unsealed select id from passerelle.trail;

create function passerelle.trail_waits_for_seal() returns trigger language plpgsql as $$
begin
    insert into passerelle.trail_unsealed values (new.id);
    return null;
end $$;
create trigger trail_waits_for_seal after insert on passerelle.trail
    for each row execute function passerelle.trail_waits_for_seal();

create function passerelle.trail_is_never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'The trail is never changed: % on %', tg_op, tg_table_name;
end $$;
create trigger trail_is_never_changed before update or delete on passerelle.trail
    for each row execute function passerelle.trail_is_never_changed();
create trigger trail_seal_is_never_changed before update or delete on passerelle.trail_seal
    for each row execute function passerelle.trail_is_never_changed();
