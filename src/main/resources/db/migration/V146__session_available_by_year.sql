-- What a session had to deal out of each year, where a funder bounds its years; as a list, like the whole beside it (ADR 0122).

alter table passerelle.committee_session add column available_years jsonb not null default '[]';

comment on column passerelle.committee_session.available_years is 'what each funder that bounds its years had left of each when the session was proposed, in its own currency';
