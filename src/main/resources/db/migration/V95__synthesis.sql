-- The officer's synthesis of each dossier, the visas that it got, and the committee books that hold what nobody changes any more.

create table passerelle.synthesis (
    id         uuid        primary key,
    dossier_id uuid        not null references passerelle.dossier,
    version    integer     not null,
    revision   integer     not null,
    state      text        not null,
    round      integer     not null,
    words      jsonb       not null,
    facts      jsonb,
    written_by uuid        not null references passerelle.person,
    writer     text        not null,
    written_at timestamptz not null,
    unique (dossier_id, version)
);
comment on column passerelle.synthesis.facts is 'what the service knew when the page was finished; null while it is written';
create unique index synthesis_open on passerelle.synthesis (dossier_id) where state in ('DRAFT', 'VISA', 'FINISHED');

create table passerelle.synthesis_visa (
    synthesis_id uuid        not null references passerelle.synthesis,
    round        integer     not null,
    place        integer     not null,
    verdict      text        not null,
    comment      text        not null,
    person_id    uuid        not null references passerelle.person,
    name         text        not null,
    instead      text,
    at           timestamptz not null,
    primary key (synthesis_id, round, place)
);
comment on column passerelle.synthesis_visa.instead is 'the person in whose place it was given';

create table passerelle.committee_book (
    id        uuid        primary key,
    call_id   uuid        not null references passerelle.call,
    edition   integer     not null,
    closed_at timestamptz not null,
    closed_by text        not null,
    convened  boolean     not null,
    missing   jsonb       not null,
    sha256    text        not null,
    unique (call_id, edition)
);
comment on column passerelle.committee_book.missing is 'the numbers of the dossiers whose synthesis was not finished';
comment on column passerelle.committee_book.sha256 is 'digest of the digests of its pages, one a line, in their order';

create table passerelle.committee_book_page (
    book_id    uuid    not null references passerelle.committee_book,
    place      integer not null,
    dossier_id uuid    not null references passerelle.dossier,
    content    text    not null,
    sha256     text    not null,
    primary key (book_id, place)
);
comment on column passerelle.committee_book_page.content is 'the synthesis as canonical JSON, kept letter by letter';
create index committee_book_page_dossier on passerelle.committee_book_page (dossier_id);

-- What a book holds is never changed, by nobody.
create function passerelle.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'What a committee book holds is never changed';
end $$;
create trigger committee_book_frozen before update or delete on passerelle.committee_book
    for each row execute function passerelle.refuse_change();
create trigger committee_book_page_frozen before update or delete on passerelle.committee_book_page
    for each row execute function passerelle.refuse_change();

alter table passerelle.worklist add column stand_in uuid;
comment on column passerelle.worklist.stand_in is 'who may do it in the place of the person awaited';
create index worklist_stand_in on passerelle.worklist (stand_in) where stand_in is not null;
