-- Names are listed as a French dictionary does, not by their bytes: é beside e, d’ before de. The collation stands in the column, so
-- that the order of a list, the key of its next page and the index that serves both cannot differ.
-- What of an organisation's name is generated or indexed for its likeness stays as it is: its lists are by words, the name without accents.
alter table passerelle.organisation alter column words type text collate "fr-x-icu";
create index organisation_by_words on passerelle.organisation (words, id);

alter table passerelle.person alter column name type text collate "fr-x-icu";
alter table passerelle.post alter column name type text collate "fr-x-icu";
alter table passerelle.saved_view alter column name type text collate "fr-x-icu";
alter table passerelle.standard_phrase alter column name type text collate "fr-x-icu";
alter table passerelle.committee_scenario alter column name type text collate "fr-x-icu";
alter table passerelle.meeting_attendance alter column name type text collate "fr-x-icu";
alter table passerelle.score_sheet alter column reviewer_name type text collate "fr-x-icu";
