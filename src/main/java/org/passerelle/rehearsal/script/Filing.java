package org.passerelle.rehearsal.script;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.links.Tongue;
import org.passerelle.shared.Money;

/** An act around a draft on its way to be submitted; each is called as the trail calls it. */
public sealed interface Filing extends Act.OnDossier {

    /** An editor asks the service, from a section by its letter. */
    record AskQuestion(
            LocalDateTime at,
            String by,
            String dossier,
            @Nullable List<String> refused,
            String text,
            @Nullable String section)
            implements Filing {}

    /** An officer answers the question that waits longest; where it serves all, reworded, on the page of the call. */
    record AnswerQuestion(
            LocalDateTime at,
            String by,
            String dossier,
            @Nullable List<String> refused,
            String text,
            @Nullable Entry published)
            implements Filing {}

    /** What everybody may read, without who asked. */
    record Entry(String question, String answer) {}

    /** An editor asks to file although a report is overdue (E05); the partial report is a filler. */
    record AskDerogation(LocalDateTime at, String by, String dossier, @Nullable List<String> refused, String reason)
            implements Filing {}

    /** An officer grants it until a day. */
    record GrantDerogation(LocalDateTime at, String by, String dossier, @Nullable List<String> refused, LocalDate until)
            implements Filing {}

    /** An officer refuses it. */
    record RefuseDerogation(LocalDateTime at, String by, String dossier, @Nullable List<String> refused, String reason)
            implements Filing {}

    /** An editor sends a foreign partner the link to its part. */
    record InvitePartner(
            LocalDateTime at,
            String by,
            String dossier,
            @Nullable List<String> refused,
            String partner,
            @Nullable Tongue language)
            implements Filing {}

    /** An editor asks an associated French authority to confirm its part with its account. */
    record AskPart(LocalDateTime at, String by, String dossier, @Nullable List<String> refused, String partner)
            implements Filing {}

    /**
     * A foreign partner commits itself behind its link.
     *
     * @param by the partner's key: it has no account
     * @param amounts one for each of its lines of the plan, in their order; as planned where they are left out
     * @param scan whether it hands in its signed letter, a filler, instead of the one that the service prints
     */
    record ConfirmPart(
            LocalDateTime at,
            String by,
            String dossier,
            @Nullable List<String> refused,
            String name,
            String position,
            @Nullable List<Money> amounts,
            boolean scan)
            implements Filing {}

    /** The first of two signatures; the second submits. */
    record Sign(LocalDateTime at, String by, String dossier, @Nullable List<String> refused) implements Filing {}

    /** An editor hands in the deliberation that was to follow; a filler. */
    record HandInDeliberation(LocalDateTime at, String by, String dossier, @Nullable List<String> refused)
            implements Filing {}
}
