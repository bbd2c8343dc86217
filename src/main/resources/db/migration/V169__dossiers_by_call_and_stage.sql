-- Who waits in a call and who holds an award are asked by every page of offers and of envelopes.
create index dossier_call_stage on passerelle.dossier (call_id, stage) include (id, released_at);
