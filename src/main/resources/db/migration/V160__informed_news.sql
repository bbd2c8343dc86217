-- What the next mail of a body says of dossiers on which it is asked for nothing (domain.md D4): a mailbox has one mail a day.

create table passerelle.informed_news (
    id         uuid        primary key,
    body       text        not null,
    dossier_id uuid        not null references passerelle.dossier on delete cascade,
    at         timestamptz not null,
    link_id    uuid        references passerelle.post_link on delete cascade
);
comment on column passerelle.informed_news.link_id is 'the mail that told it';
create index informed_news_untold on passerelle.informed_news (body) where link_id is null;
create index informed_news_dossier on passerelle.informed_news (dossier_id);
create index informed_news_link on passerelle.informed_news (link_id);
