-- An appeal contests any unfavourable decision: an inadmissibility, which has no number, among them. Its answer is signed as
-- every decision is: the text that was shown, and the delegation (ADR 0105).
alter table passerelle.appeal alter column decision drop not null;
alter table passerelle.appeal add column against text not null default 'REJECTION';
alter table passerelle.appeal alter column against drop default;
alter table passerelle.appeal add column delegation text not null default '';
alter table passerelle.appeal add column act text not null default '';
alter table passerelle.appeal add column act_sha256 text not null default '';
alter table passerelle.appeal add check ((decision is null) = (against = 'INADMISSIBILITY'));
create unique index appeal_once_inadmissible on passerelle.appeal (dossier_id)
    where decision is null and state <> 'WITHDRAWN';
comment on column passerelle.appeal.act is 'the answer as it was shown and signed, in French';
