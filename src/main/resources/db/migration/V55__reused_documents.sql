-- A document may be taken over from an earlier dossier of the same organisation: its age counts from when it was first given.
alter table passerelle.attachment
    add column first_given_at timestamptz,
    add column reused_from    text not null default '';
update passerelle.attachment set first_given_at = added_at;
alter table passerelle.attachment alter column first_given_at set not null;
comment on column passerelle.attachment.reused_from is 'name of the dossier that it was taken over from; empty where it was uploaded';
