-- The anchor dossiers of a call and what its reviewers score them: apart from score_sheet, for they never count.
create table passerelle.calibration_anchor (
    call_id    uuid        not null references passerelle.call,
    dossier_id uuid        not null references passerelle.dossier,
    reference  jsonb       not null,
    reason     text        not null,
    set_at     timestamptz not null,
    primary key (call_id, dossier_id)
);

create table passerelle.calibration_score (
    call_id       uuid        not null,
    dossier_id    uuid        not null,
    reviewer_id   uuid        not null references passerelle.person,
    reviewer_name text        not null,
    scores        jsonb       not null,
    scored_at     timestamptz not null,
    primary key (call_id, dossier_id, reviewer_id),
    foreign key (call_id, dossier_id) references passerelle.calibration_anchor
);
