-- Dossiers that are likely to ask twice for the same project (domain.md §2.4, double funding): found by the words of their titles;
-- what an officer has examined of a pair.
create index dossier_title_alike on passerelle.dossier
    using gin (passerelle.folded(title) public.gin_trgm_ops) where submitted_at is not null;

create table passerelle.likeness_examined (
    one_id      uuid        not null references passerelle.dossier,
    other_id    uuid        not null references passerelle.dossier,
    comment     text        not null,
    name        text        not null,
    examined_at timestamptz not null,
    primary key (one_id, other_id),
    check (one_id < other_id)
);
