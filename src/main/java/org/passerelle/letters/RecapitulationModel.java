package org.passerelle.letters;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * The whole dossier as it was submitted.
 *
 * @param partners every organisation that takes part, the leads first
 * @param sections the answers to the form, in its order
 * @param figures what the budget comes to: requested grant, shares
 */
record RecapitulationModel(
        Letterhead head,
        ZonedDateTime submittedAt,
        String submittedBy,
        String sha256,
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
    public LetterKind kind() {
        return LetterKind.RECAPITULATION;
    }
}
