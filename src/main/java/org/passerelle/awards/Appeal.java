package org.passerelle.awards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.files.FileId;
import org.passerelle.files.StoredFile;
import org.passerelle.people.PersonId;

/**
 * An administrative appeal against a decision (CRPA L.411-2, domain.md §2.4).
 *
 * @param against what kind of decision it contests
 * @param decision the number of that decision; an inadmissibility has none
 * @param dueAt the instant from which silence has rejected it: 24:00 of the last day of two months
 * @param appraiser who examines it: an officer who had no part in the decision
 * @param proposal what the appraiser says of it; blank before
 * @param proposed what the appraiser proposes
 * @param reasons why it was decided so; blank while open and for what nobody decided
 * @param outcome what was decided, by a person
 * @param firstSignedBy who signed the answer before who closed it, where the call asks for two
 */
public record Appeal(
        UUID id,
        DossierId dossier,
        CallId call,
        Against against,
        @Nullable String decision,
        Instant lodgedAt,
        String lodgedBy,
        String grounds,
        List<Document> documents,
        Instant dueAt,
        State state,
        @Nullable PersonId appraiser,
        @Nullable String appraiserName,
        String proposal,
        @Nullable Outcome proposed,
        String reasons,
        @Nullable Outcome outcome,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String firstSignedBy) {

    /** As long as an appeal may be, characters. */
    public static final int MOST_CHARACTERS = 10_000;

    /** As many documents as go with one. */
    public static final int MOST_DOCUMENTS = 10;

    public Appeal {
        documents = List.copyOf(documents);
    }

    /** A document that goes with it. */
    public record Document(FileId file, String name) {
        static Document of(StoredFile file) {
            return new Document(file.id(), file.name());
        }
    }

    /** Where it stands. Words: {@code appealState.NAME}. */
    public enum State {
        /** Waits for its appraiser, the proposal or the decision. */
        OPEN,
        /** Decided against it: the decision stands. */
        REJECTED,
        /** Decided for it: the decision is withdrawn. */
        UPHELD,
        /** Nobody answered in two months: it is rejected. */
        SILENT,
        /** Its applicant took it back. */
        WITHDRAWN,
        /** Its dossier was withdrawn, or its call given up: nothing is left to answer. */
        ENDED
    }

    /**
     * What can be contested: every decision that refuses the applicant something (CRPA L.411-2). An offer that lapses or is
     * declined ends by its applicant's own doing. Words: {@code appealAgainst.NAME}, and {@code appealAgainst.of.NAME} after
     * "the decision".
     */
    public enum Against {
        INADMISSIBILITY(Outcome.TO_APPRAISAL),
        REJECTION(Outcome.TO_RANKING, Outcome.TO_WAITING_LIST),
        WAITING_LIST(Outcome.TO_RANKING),
        PARTIAL_AWARD(Outcome.RAISE),
        /** Of a decision that granted something, or a place on the waiting list, by another. */
        WITHDRAWAL(Outcome.RESTORE);

        private final List<Outcome> upheld;

        Against(Outcome... upheld) {
            this.upheld = List.of(upheld);
        }

        /** What can be answered: that the decision stands, first. */
        public List<Outcome> outcomes() {
            return Stream.concat(Stream.of(Outcome.REJECT), upheld.stream()).toList();
        }

        /** What is contested of a dossier at the stage that its applicant knows. */
        static Optional<Against> of(Stage stage) {
            return switch (stage) {
                case INADMISSIBLE -> Optional.of(INADMISSIBILITY);
                case REJECTED -> Optional.of(REJECTION);
                case WAITLISTED -> Optional.of(WAITING_LIST);
                case PARTIALLY_AWARDED, BUDGET_REVISION -> Optional.of(PARTIAL_AWARD);
                default -> Optional.empty();
            };
        }
    }

    /** What an appeal leads to. Words: {@code appealOutcome.NAME}, and {@code appealOutcome.done.NAME} once it is answered. */
    public enum Outcome {
        /** The decision stands. */
        REJECT,
        /** The dossier is admissible, and is appraised. */
        TO_APPRAISAL,
        /** The decision is withdrawn, and the dossier ranked anew. */
        TO_RANKING,
        /** The decision is withdrawn, and the dossier waits for an amount that comes free. */
        TO_WAITING_LIST,
        /** More is granted, out of what is free. */
        RAISE,
        /** The withdrawal is taken back: what it withdrew holds again. */
        RESTORE;

        public boolean upholds() {
            return this != REJECT;
        }
    }

    static Appeal lodged(
            Dossier dossier,
            Against against,
            @Nullable Decision decision,
            Instant now,
            String by,
            String grounds,
            List<StoredFile> documents,
            Instant dueAt) {
        return new Appeal(
                UUID.randomUUID(),
                dossier.id(),
                dossier.call(),
                against,
                decision == null ? null : decision.number(),
                now,
                by,
                grounds,
                documents.stream().map(Document::of).toList(),
                dueAt,
                State.OPEN,
                null,
                null,
                "",
                null,
                "",
                null,
                null,
                null,
                null);
    }

    /** As its applicant may know it: what the service thinks of it is told with the decision. */
    Appeal asTold() {
        return new Appeal(
                id,
                dossier,
                call,
                against,
                decision,
                lodgedAt,
                lodgedBy,
                grounds,
                documents,
                dueAt,
                state,
                null,
                null,
                "",
                null,
                reasons,
                outcome,
                closedAt,
                closedBy,
                firstSignedBy);
    }

    /** The number of the decision; where it has none, the given words. */
    public String named(String otherwise) {
        return decision == null ? otherwise : decision;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
