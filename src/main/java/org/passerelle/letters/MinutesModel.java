package org.passerelle.letters;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Money;

/**
 * The minutes of a committee session (domain.md §3.7).
 *
 * @param number from 1 within the call
 * @param place where it was held; empty where nobody said
 * @param ranking every scored dossier, best first
 * @param items what was said of each dossier, in the order of the ranking
 * @param remarks in words, the committee book that was had, what separated dossiers of the same mean (D7), each that did not fit before one that did (D5), and
 *     whether the fairness bench was consulted
 * @param held how the meeting was held; null where none was convened
 * @param signed what both signed; null until they did
 */
record MinutesModel(
        Letterhead head,
        int number,
        String place,
        @KeptWithZone ZonedDateTime heldAt,
        List<Member> members,
        List<Envelope> envelopes,
        List<Rank> ranking,
        List<Item> items,
        List<String> remarks,
        List<Signatory> signatures,
        @Nullable Held held,
        @Nullable Signed signed,
        @Nullable String leavesOut)
        implements LetterModel {

    /** Who sat. */
    record Member(String name, String quality) {}

    /** Who signs, and as what. */
    record Signatory(String name, String quality) {}

    /**
     * How the meeting was held.
     *
     * @param text from 1; a text corrected after its circulation is the next
     * @param facts convocations, quorum, agenda, in words
     * @param corrections of the session as a whole, that the members asked for
     */
    record Held(int text, List<Attendee> attendees, List<Fact> facts, List<String> corrections) {}

    /** A member who was convened. */
    record Attendee(String name, String body, String quality, String presence) {}

    /**
     * The signatures.
     *
     * @param signatures who signed as what and when, in words, the first one first
     * @param sha256 of the document that both were shown
     */
    record Signed(List<String> signatures, String sha256) {}

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
     * @param conditions precedent of what it was given
     * @param departure that the committee did not follow the ranking, with what was proposed and what was decided
     * @param reason the committee's own; null where it gave none
     * @param position the reasoned position on an opinion that is against it or has reserves; null where none was needed
     * @param rule what the ranking says of its own proposal, where the committee followed it
     * @param facts debate, vote, recusals and corrections, where a meeting was held
     */
    record Item(
            String number,
            String title,
            List<Fact> opinions,
            String outcome,
            @Nullable String departure,
            @Nullable String reason,
            @Nullable String position,
            @Nullable String rule,
            List<String> conditions,
            List<Fact> facts) {

        Item with(List<Fact> said) {
            return new Item(number, title, opinions, outcome, departure, reason, position, rule, conditions, said);
        }
    }

    MinutesModel held(Held meeting, List<Item> said) {
        return new MinutesModel(
                head,
                number,
                place,
                heldAt,
                members,
                envelopes,
                ranking,
                said,
                remarks,
                signatures,
                meeting,
                signed,
                leavesOut);
    }

    /**
     * The copy for a reader to whom dossiers are closed: nothing that tells of them, nor the totals from which they could be told.
     *
     * @param closed their numbers
     * @param left what it leaves out, in words, which its head says
     */
    MinutesModel without(Set<String> closed, String left) {
        List<String> others = remarks.stream()
                .filter(each -> closed.stream().noneMatch(each::contains))
                .toList();
        return new MinutesModel(
                head,
                number,
                place,
                heldAt,
                members,
                List.of(),
                ranking.stream().filter(each -> !closed.contains(each.number())).toList(),
                items.stream().filter(each -> !closed.contains(each.number())).toList(),
                others,
                signatures,
                held,
                signed,
                left);
    }

    MinutesModel signed(Signed by) {
        return new MinutesModel(
                head,
                number,
                place,
                heldAt,
                members,
                envelopes,
                ranking,
                items,
                remarks,
                signatures,
                held,
                by,
                leavesOut);
    }

    @Override
    public LetterKind kind() {
        return signed == null ? LetterKind.MINUTES : LetterKind.SIGNED_MINUTES;
    }

    /** Its title says that it is a copy. */
    @Override
    public String name() {
        return leavesOut == null ? kind().name() : "MINUTES_COPY";
    }

    @Override
    public String template() {
        return LetterKind.MINUTES.template();
    }
}
