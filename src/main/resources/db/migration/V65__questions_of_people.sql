-- A question of a person with an account is answered in the account too, and read again beside its answer.
alter table passerelle.question add column person_id uuid references passerelle.person (id);

update passerelle.question q set person_id = p.id
from passerelle.person p
where q.dossier_id is not null and lower(p.email) = lower(q.email);

create index question_of_person on passerelle.question (person_id, call_id) where person_id is not null;
