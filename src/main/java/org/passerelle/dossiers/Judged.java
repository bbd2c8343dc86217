package org.passerelle.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;

/**
 * A judgement of admissibility, kept with its check list.
 *
 * @param number 1 for the first on a dossier
 * @param reasons coded reasons where it is inadmissible
 * @param words the officer's own, repeated to the applicant
 * @param secondName who confirmed it or sent it back; null where no second person has spoken
 * @param remark what the second person wrote when sending it back
 */
public record Judged(
        UUID id,
        DossierId dossier,
        int number,
        Verdict verdict,
        List<String> reasons,
        String words,
        List<Checked> checks,
        PersonId judge,
        String judgeName,
        Instant at,
        State state,
        @Nullable String secondName,
        @Nullable Instant secondAt,
        String remark) {

    /** What is concluded. Words: {@code verdict.NAME}. */
    public enum Verdict {
        /** It goes on to its appraisal. */
        ADMISSIBLE,
        /** Its applicant is asked to complete it. */
        INCOMPLETE,
        /** It goes no further. */
        INADMISSIBLE
    }

    /** Whether it counts. */
    public enum State {
        /** It has taken effect. */
        EFFECTIVE,
        /** It sets a failed check aside and waits for a second person. */
        AWAITS_SECOND,
        /** The second person sent it back: it never took effect. */
        SENT_BACK
    }

    public Judged {
        reasons = List.copyOf(reasons);
        checks = List.copyOf(checks);
    }

    /** The failed checks that it sets aside. */
    public List<Checked> overrides() {
        return checks.stream().filter(Checked::overrides).toList();
    }
}
