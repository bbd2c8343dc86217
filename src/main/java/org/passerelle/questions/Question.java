package org.passerelle.questions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Language;

/**
 * What somebody asks the service.
 *
 * @param dossier the draft from which it is asked; absent where it is asked from the page of the call
 * @param place the section of the draft, by its letter; empty outside of one
 * @param asker who asks from an account; absent for a visitor
 * @param email where the answer to a visitor goes; that of the account when it was asked
 * @param due until when the service answers: five working days
 */
public record Question(
        UUID id,
        CallId call,
        @Nullable DossierId dossier,
        String place,
        @Nullable PersonId asker,
        String email,
        Language language,
        String words,
        Instant due) {

    /** The most characters that a question or an answer may have. */
    public static final int MOST_CHARACTERS = 2000;
}
