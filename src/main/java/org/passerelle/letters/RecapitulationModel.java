package org.passerelle.letters;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole dossier as it was submitted, or a draft as it would be.
 *
 * @param submittedAt null for a draft, as who submitted it and the hash
 * @param partners every organisation that takes part, the leads first
 * @param sections the answers to the form, in its order
 * @param figures what the budget comes to: requested grant, shares
 */
record RecapitulationModel(
        Letterhead head,
        @Nullable ZonedDateTime submittedAt,
        @Nullable String submittedBy,
        @Nullable String sha256,
        List<Partner> partners,
        List<Section> sections,
        MoneyTable expenses,
        MoneyTable resources,
        List<Fact> figures,
        List<Document> documents)
        implements LetterModel {

    /** A line of the partners' table, ready to print. */
    record Partner(String name, String role, String country) {}

    /** A section of the form and what was answered. */
    record Section(String title, List<Fact> facts) {}

    /** A document that was attached. */
    record Document(String type, String name, String sha256) {}

    @Override
    public boolean isDraft() {
        return submittedAt == null;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.RECAPITULATION;
    }
}
