-- In which language a consulted body is written to; French where nothing is said.
create table passerelle.body_language (
    body     text primary key,
    language text not null
);

-- The way into what a body is asked, without an account: one for each mail, and at most one mail a day.
create table passerelle.post_link (
    id         uuid        primary key,
    token_hash text        not null unique,
    body       text        not null,
    mailbox    text        not null,
    language   text        not null,
    day        date        not null,
    sent_at    timestamptz not null,
    expires_at timestamptz not null,
    unique (body, day)
);
comment on column passerelle.post_link.token_hash is 'SHA-256 of the secret in the mail; the secret itself is kept nowhere';
comment on column passerelle.post_link.day is 'in the zone of the call';

-- What the next mail of a body has to say: asked, or reminded so many working days before the end.
create table passerelle.opinion_news (
    id              uuid        primary key,
    consultation_id uuid        not null references passerelle.consultation (id) on delete cascade,
    days_left       integer,
    again           boolean     not null default false,
    at              timestamptz not null,
    link_id         uuid        references passerelle.post_link (id) on delete cascade
);
comment on column passerelle.opinion_news.days_left is 'of a reminder; null where the opinion was asked';
comment on column passerelle.opinion_news.again is 'a link of the body was opened after its time, and another wanted';
create index opinion_news_untold on passerelle.opinion_news (consultation_id) where link_id is null;
create index opinion_news_of_link on passerelle.opinion_news (link_id);

insert into passerelle.opinion_news (id, consultation_id, at)
select gen_random_uuid(), id, asked_at from passerelle.consultation where status = 'ASKED';

-- What a body has written so far behind its links, and the code that is awaited for it.
create table passerelle.opinion_draft (
    consultation_id uuid        primary key references passerelle.consultation (id) on delete cascade,
    version         integer     not null,
    answers         jsonb       not null,
    saved_at        timestamptz not null,
    saved_with      text        not null,
    sent_with       text,
    code_hash       text,
    code_sent_at    timestamptz,
    code_attempts   integer     not null default 0,
    codes_day       date,
    codes_sent      integer     not null default 0
);
comment on column passerelle.opinion_draft.saved_with is 'the page that was saved last: the same one again changes nothing';
comment on column passerelle.opinion_draft.sent_with is 'the page that gave the opinion: the same one again gives none';
comment on column passerelle.opinion_draft.codes_sent is 'on codes_day';

create index consultation_of_body on passerelle.consultation (body, asked_at desc);

-- Who stands for an opinion that was given behind a link, each time that one was.
create table passerelle.opinion_signature (
    id              uuid        primary key,
    consultation_id uuid        not null references passerelle.consultation (id) on delete cascade,
    at              timestamptz not null,
    name            text        not null,
    position        text        not null,
    approved_by     text        not null,
    mailbox         text        not null
);
create index opinion_signature_of on passerelle.opinion_signature (consultation_id, at desc);
