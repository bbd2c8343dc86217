-- Which version of each model a call was opened with: its dossiers keep it, whatever is deployed later.
create table passerelle.call_model (
    call_id uuid not null references passerelle.call (id) on delete cascade,
    model text not null,
    version int not null,
    primary key (call_id, model)
);
