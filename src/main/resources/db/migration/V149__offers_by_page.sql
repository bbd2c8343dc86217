-- The offers of a call are read page by page: what is waited for first, the nearest deadline first.
create index offer_page on passerelle.offer
    (call_id, (state not in ('OPEN', 'IN_REVISION')), coalesce(revision_due, due), decision);
