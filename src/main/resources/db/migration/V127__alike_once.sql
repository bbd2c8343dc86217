-- The page of a dossier looks for others that are alike; what sets a name apart is reckoned when the name is written, not for
-- each pair that is compared. What was asked about one dossier is found without reading every request.
alter table passerelle.organisation add column bare_words text
    generated always as (passerelle.bare_name(name)) stored;
comment on column passerelle.organisation.bare_words is 'what sets the name apart: folded, without the words that say its tier';
create index consultation_dossier on passerelle.consultation (dossier_id);
create index consultation_awaited on passerelle.consultation (body, due_at, id) where status = 'ASKED';
