package org.passerelle.letters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;

/**
 * How far the letter about a decision that holds is, without what the letter itself says.
 *
 * @param name of the dossier: its number
 * @param letter absent while it is not written; one that is older than the decision tells of the one that it replaces
 * @param sent whether its applicant may open it
 * @param known whether it is known to have been received
 */
public record LetterStanding(
        DossierId dossier, String name, String title, @Nullable UUID letter, boolean sent, boolean known) {}
