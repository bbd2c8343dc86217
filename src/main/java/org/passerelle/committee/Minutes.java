package org.passerelle.committee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

/**
 * The minutes of a session that a convened committee held, or an erratum to minutes that are signed (domain.md §3.7; ADR 0101).
 *
 * @param origin what stays as it was when they were begun
 * @param standing what changes on their way to the signatures
 */
public record Minutes(
        MinutesId id,
        Origin origin,
        Standing standing,
        int version,
        List<MinutesReader> readers,
        List<Correction> corrections) {

    /**
     * What they are about.
     *
     * @param number from 1 within the call, errata included
     * @param corrects the signed minutes that this erratum rectifies; null for minutes
     * @param erratum what an erratum says; empty for minutes
     */
    public record Origin(
            SessionId session,
            MeetingId meeting,
            CallId call,
            int number,
            @Nullable MinutesId corrects,
            String erratum) {}

    /**
     * How far they are.
     *
     * @param text from 1; a text that changed after its circulation is the next
     * @param chair who closed the session, and signs last
     * @param due the end of the members' working days for corrections; null until they are circulated
     * @param shown the document that was circulated last, which is what is signed; null until one is written
     * @param returned why the chair gave them back; empty unless it did
     * @param secretary the secretary's signature
     * @param countersigned the chair's
     */
    public record Standing(
            Status status,
            int text,
            PersonId chair,
            @Nullable Instant due,
            @Nullable Shown shown,
            String returned,
            @Nullable Signed secretary,
            @Nullable Signed countersigned) {

        /** Their first document is to be written. */
        static Standing drafted(PersonId chair) {
            return new Standing(Status.DRAFTED, 1, chair, null, null, "", null, null);
        }

        /** Elsewhere on the way, with the same document: unsigned, and no more given back. */
        private Standing unsigned(Status next, int nextText) {
            return new Standing(next, nextText, chair, due, shown, "", null, null);
        }

        private Standing showing(Status next, Shown document, @Nullable Instant until) {
            return new Standing(next, text, chair, until, document, "", null, null);
        }

        private Standing signed(Status next, @Nullable Signed first, @Nullable Signed last) {
            return new Standing(next, text, chair, due, shown, "", first, last);
        }

        private Standing givenBack(String reason) {
            return new Standing(Status.RETURNED, text, chair, due, shown, reason, null, null);
        }

        private Standing passedOn(PersonId next) {
            return new Standing(status, text, next, due, shown, returned, secretary, countersigned);
        }
    }

    /** Where minutes stand. Words: {@code minutes.NAME}. */
    public enum Status {
        /** Their document is being written, to be circulated. */
        DRAFTED,
        /** The members read them and propose corrections. */
        CIRCULATED,
        /** The secretary settles what was proposed. */
        TO_SETTLE,
        /** The document to be signed is being written. */
        SETTLED,
        /** The secretary is waited for. */
        TO_SIGN,
        /** The chair is waited for. */
        TO_COUNTERSIGN,
        /** The chair gave them back to the secretary. */
        RETURNED,
        /** Signed by both: nothing in them changes any more. */
        SIGNED;

        /** Whether the secretary may still change what they say. */
        public boolean isOpen() {
            return this == CIRCULATED || this == TO_SETTLE || this == RETURNED;
        }
    }

    /**
     * The document that somebody was shown.
     *
     * @param sha256 of the PDF
     */
    public record Shown(UUID document, String sha256) {}

    /** Who signed, and when. */
    public record Signed(PersonId person, String name, Instant at) {}

    public Minutes {
        readers = List.copyOf(readers);
        corrections = List.copyOf(corrections);
    }

    public SessionId session() {
        return origin.session();
    }

    public MeetingId meeting() {
        return origin.meeting();
    }

    public CallId call() {
        return origin.call();
    }

    public int number() {
        return origin.number();
    }

    public Status status() {
        return standing.status();
    }

    public int text() {
        return standing.text();
    }

    public PersonId chair() {
        return standing.chair();
    }

    public @Nullable Shown shown() {
        return standing.shown();
    }

    public boolean isErratum() {
        return origin.corrects() != null;
    }

    public Optional<MinutesReader> reader(PersonId person) {
        return readers.stream().filter(each -> each.person().equals(person)).findFirst();
    }

    /**
     * Whether somebody signs these minutes or has: a secretary once the text waits for its signature, then the one that signed;
     * the chair who closed the session once the secretary has.
     */
    public boolean isSigner(Actor actor) {
        Signed secretary = standing.secretary();
        Signed last = standing.countersigned();
        boolean asSecretary = status() == Status.TO_SIGN || status() == Status.RETURNED
                ? actor.is(Role.COMMITTEE_SECRETARY)
                : secretary != null && secretary.person().equals(actor.person());
        boolean asChair = status() == Status.TO_COUNTERSIGN && actor.is(Role.COMMITTEE_CHAIR)
                ? chair().equals(actor.person())
                : last != null && last.person().equals(actor.person());
        return asSecretary || asChair;
    }

    /** What was proposed and the secretary has not answered. */
    public List<Correction> unsettled() {
        return corrections.stream().filter(Correction::isOpen).toList();
    }

    /** The same for a reader to whom dossiers are closed: what was proposed about them is not told. */
    Minutes without(Set<DossierId> closed) {
        List<Correction> told = corrections.stream()
                .filter(each -> each.dossier() == null || !closed.contains(each.dossier()))
                .toList();
        return new Minutes(id, origin, standing, version, readers, told);
    }

    Minutes circulated(Shown document, Instant until) {
        refuseUnless(Status.DRAFTED, "circulate");
        return at(standing.showing(Status.CIRCULATED, document, until));
    }

    /** The members' days are over, or all have read: what was proposed is settled, or the text goes to the signature. */
    Minutes closed() {
        refuseUnless(Status.CIRCULATED, "closeCorrections");
        return at(standing.unsigned(unsettled().isEmpty() ? Status.SETTLED : Status.TO_SETTLE, text() + 1));
    }

    /** The secretary hands the text in for the signatures. */
    Minutes settled() {
        if (status() != Status.TO_SETTLE && status() != Status.RETURNED) {
            throw wrong("settleMinutes");
        }
        return at(standing.unsigned(Status.SETTLED, status() == Status.RETURNED ? text() + 1 : text()));
    }

    Minutes toSign(Shown document) {
        refuseUnless(Status.SETTLED, "writeMinutes");
        return at(standing.showing(Status.TO_SIGN, document, standing.due()));
    }

    Minutes signed(Signed by) {
        refuseUnless(Status.TO_SIGN, "signMinutes");
        return at(standing.signed(Status.TO_COUNTERSIGN, by, null));
    }

    Minutes countersigned(Signed by) {
        refuseUnless(Status.TO_COUNTERSIGN, "countersignMinutes");
        return at(standing.signed(Status.SIGNED, standing.secretary(), by));
    }

    /** Another member signs in the place of who presided. */
    Minutes passedOn(PersonId next) {
        refuseUnless(Status.TO_COUNTERSIGN, "passMinutesOn");
        return at(standing.passedOn(next));
    }

    /** The secretary's signature falls with it. */
    Minutes returned(String reason) {
        refuseUnless(Status.TO_COUNTERSIGN, "returnMinutes");
        return at(standing.givenBack(reason));
    }

    void refuseUnless(Status expected, String verb) {
        if (status() != expected) {
            throw wrong(verb);
        }
    }

    Refusal wrong(String verb) {
        return new Refusal(RefusalCode.WRONG_STAGE, number(), status(), verb);
    }

    private Minutes at(Standing next) {
        return new Minutes(id, origin, next, version, readers, corrections);
    }
}
