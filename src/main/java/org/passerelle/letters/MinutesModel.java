package org.passerelle.letters;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Money;

/**
 * The minutes of a committee session (domain.md §3.7).
 *
 * @param number from 1 within the call
 * @param place where it was held; empty where nobody said
 * @param ranking every scored dossier, best first
 * @param items what was said of each dossier, in the order of the ranking
 * @param remarks in words, what separated dossiers of the same mean (D7), each that did not fit before one that did (D5), and
 *     whether the fairness bench was consulted
 */
record MinutesModel(
        Letterhead head,
        int number,
        String place,
        ZonedDateTime heldAt,
        List<Member> members,
        List<Envelope> envelopes,
        List<Rank> ranking,
        List<Item> items,
        List<String> remarks,
        List<Signatory> signatures)
        implements LetterModel {

    /** Who sat. */
    record Member(String name, String quality) {}

    /** Who signs, and as what. */
    record Signatory(String name, String quality) {}

    /** What a funder had, gave and has left, in its currency. */
    record Envelope(String funder, String currency, Money envelope, Money awarded) {
        public Money left() {
            return envelope.minus(awarded);
        }
    }

    /** A line of the ranking; the grants are ready to print, one of each funder. */
    record Rank(int rank, String number, String title, String lead, String mean, String outcome, List<String> grants) {}

    /**
     * One dossier of the session.
     *
     * @param opinions each consulted body and what it answered
     * @param departure that the committee did not follow the ranking
     */
    record Item(
            String number,
            String title,
            List<Fact> opinions,
            String outcome,
            @Nullable String departure,
            @Nullable String reason) {}

    @Override
    public LetterKind kind() {
        return LetterKind.MINUTES;
    }
}
