package org.passerelle.letters;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * The committee book of a call: a cover with the table of contents, then one page a dossier, each with its bookmark.
 *
 * @param edition from 1 within the call
 * @param closedAt when its content was frozen
 * @param sha256 the digest of the whole book, pages that the reader does not get included
 * @param missing the numbers of dossiers whose synthesis was not finished
 * @param later how many pages open to the reader once the ranking is proposed
 */
record CommitteeBookModel(
        Letterhead head,
        int edition,
        ZonedDateTime closedAt,
        String closedBy,
        String sha256,
        List<String> missing,
        int later,
        List<Page> pages)
        implements LetterModel {

    /**
     * One dossier; every line is ready to print.
     *
     * @param figures label and value of each figure
     * @param advice what the officer advises, with the amounts
     * @param conditions with their kind
     * @param texts what the officer wrote, by its title; those that are empty are left out
     * @param scores the mean, the totals, the gap
     * @param findings what was not simply met
     * @param earlier grants of the same applicant
     * @param visas who wrote it, and the visas that it got
     * @param sha256 the digest of the page as it is kept
     */
    record Page(
            String anchor,
            String number,
            String title,
            String lead,
            List<Fact> figures,
            String advice,
            List<String> conditions,
            List<Fact> texts,
            List<Opinion> opinions,
            List<String> scores,
            List<Score> criteria,
            List<String> dissents,
            List<String> findings,
            List<String> earlier,
            List<String> visas,
            String sha256) {}

    record Opinion(String body, String value, String comment) {}

    record Score(String criterion, String low, String median, String high) {}

    @Override
    public LetterKind kind() {
        return LetterKind.MINUTES;
    }

    @Override
    public String name() {
        return "COMMITTEE_BOOK";
    }

    @Override
    public String template() {
        return "committee-book";
    }
}
