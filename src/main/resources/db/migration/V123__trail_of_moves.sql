-- Of the twenty lines and more that a dossier has, the lists of a call want two things: whether it was withdrawn, and when it moved
-- from stage to stage. With thousands of dossiers they read every line for them.
create index trail_withdrawn on passerelle.trail (dossier_id, at) where verb = 'withdraw';
create index trail_moves on passerelle.trail (dossier_id) include (at, from_stage, to_stage)
    where from_stage is distinct from to_stage;
