-- Mails that did not arrive (domain.md §2.3, step 7): each waits for somebody, until it is sent again or set aside.
alter table passerelle.outbox add column person_id uuid;
alter table passerelle.outbox add column path text not null default '';
comment on column passerelle.outbox.person_id is 'who is written to, of something that stands on a page; empty for accounts, links and outsiders';
comment on column passerelle.outbox.path is 'that page, below the address of the service';

create table passerelle.undelivered (
    mail_id    uuid        primary key references passerelle.outbox on delete cascade,
    kind       text        not null,
    reason     text        not null,
    awaited    text        not null,
    dossier_id uuid        references passerelle.dossier,
    body       text,
    at         timestamptz not null,
    settled_at timestamptz,
    settled_by text,
    words      text        not null default ''
);
create index undelivered_waiting on passerelle.undelivered (at, mail_id) where settled_at is null;
create index undelivered_dossier on passerelle.undelivered (dossier_id);
comment on column passerelle.undelivered.awaited is 'the role that is to mend it';
comment on column passerelle.undelivered.body is 'the consulted body whose mailbox it went to';
comment on column passerelle.undelivered.words is 'why it was set aside; empty where it was sent again';
