package org.passerelle.links;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Answers;
import org.passerelle.forms.OpinionKeys;
import org.passerelle.opinions.ConsultationId;

/**
 * What a body has written so far of one opinion behind its links, and the code that is awaited for it.
 *
 * @param version grows with each saved change; 0 before the first
 * @param savedWith the page that was saved last: the same one again is no other's change
 * @param sentWith the page that gave the opinion: the same one again gives none
 * @param codeAttempts how many wrong codes were given since it was sent
 * @param codesSent how many codes were sent on {@code codesDay}
 */
record OpinionDraft(
        ConsultationId consultation,
        int version,
        Map<String, Object> answers,
        @Nullable Instant savedAt,
        String savedWith,
        @Nullable String sentWith,
        @Nullable String codeHash,
        @Nullable Instant codeSentAt,
        int codeAttempts,
        @Nullable LocalDate codesDay,
        int codesSent) {

    static OpinionDraft none(ConsultationId consultation) {
        return new OpinionDraft(consultation, 0, Map.of(), null, "", null, null, null, 0, null, 0);
    }

    /** The code that is awaited. */
    AwaitedCode code() {
        return new AwaitedCode(codeHash, codeSentAt, codeAttempts);
    }

    /** What the body goes on from: what it wrote since, or what it had said, without its declaration of no interest. */
    Answers begun(Optional<Answers> said) {
        return answers.isEmpty()
                ? said.map(before -> before.with(OpinionKeys.NO_CONFLICT, null)).orElse(Answers.none())
                : new Answers(answers);
    }

    /** How many codes went out on this day. */
    int codesOn(LocalDate day) {
        return day.equals(codesDay) ? codesSent : 0;
    }
}
