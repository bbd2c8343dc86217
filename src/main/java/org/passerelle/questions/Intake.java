package org.passerelle.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.WorkingDays;
import org.springframework.stereotype.Component;

/** What every question must meet, whoever asks it: words, a call that still takes dossiers, and not too many in an hour. */
@Component
class Intake {

    private static final int WORKING_DAYS = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_OF_ONE = 3;
    private static final int MOST_OF_ALL = 200;

    private final QuestionsTable table;
    private final Calls calls;
    private final Clock clock;

    Intake(QuestionsTable table, Calls calls, Clock clock) {
        this.table = table;
        this.calls = calls;
        this.clock = clock;
    }

    /** Where a question comes from. */
    record Origin(CallId call, @Nullable DossierId dossier, String place) {

        static Origin of(CallId call) {
            return new Origin(call, null, "");
        }
    }

    /** Who asks, and where the answer is sent. */
    record Asker(@Nullable PersonId person, String email, Language language) {}

    /**
     * The question, not yet kept.
     *
     * @throws Refusal INVALID_VALUE for an empty or too long question, UNKNOWN for a call that is not announced,
     *     CALL_CLOSED, TOO_MANY_ATTEMPTS for more than three of one address in an hour
     */
    Question take(Origin origin, Asker asker, String words) {
        requireText("question", words);
        Call call = calls.get(origin.call());
        if (!call.isAnnouncedAt(clock.instant())) {
            throw new Refusal(RefusalCode.UNKNOWN, origin.call());
        }
        if (call.window().isOver(clock.instant())) {
            throw new Refusal(RefusalCode.CALL_CLOSED, call.code());
        }
        if (table.since(asker.email(), HOUR) >= MOST_OF_ONE || table.since("", HOUR) >= MOST_OF_ALL) {
            throw new Refusal(RefusalCode.TOO_MANY_ATTEMPTS, clock.instant().plus(HOUR));
        }
        return new Question(
                UUID.randomUUID(),
                origin.call(),
                origin.dossier(),
                origin.place(),
                asker.person(),
                asker.email(),
                asker.language(),
                words.strip(),
                due());
    }

    /** Until when what is asked now is answered. */
    Instant due() {
        return WorkingDays.due(clock.instant(), WORKING_DAYS, clock.getZone()).end();
    }

    static void requireText(String field, String words) {
        if (words.isBlank() || words.length() > Question.MOST_CHARACTERS) {
            throw new Refusal(RefusalCode.INVALID_VALUE, field);
        }
    }
}
