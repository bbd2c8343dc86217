-- The clock of a demo: how far it is from the machine's. No row: the machine's own time.
create table passerelle.clock (
    id boolean primary key default true check (id),
    offset_millis bigint not null
);

-- What has been played while the demo loads, written in the transaction of the act itself, so that a loading that was
-- killed goes on from the first act that is not here.
create table passerelle.demo_act (
    position integer primary key,
    verb text not null,
    subject text not null,
    dossier_id uuid
);
