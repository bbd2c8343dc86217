package org.passerelle.letters;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** Everything that one letter says; its template only places it. */
sealed interface LetterModel
        permits ReceiptModel,
                AppealModel,
                RecapitulationModel,
                DecisionModel,
                MinutesModel,
                ErratumModel,
                ExtractModel,
                BlankFormModel,
                ConfirmationModel,
                OpinionCopyModel,
                ReviewPackModel,
                CommitteeBookModel,
                ExceptionsModel {

    LetterKind kind();

    Letterhead head();

    /** The end of the keys of its title and description. */
    default String name() {
        return kind().name();
    }

    /** The file in {@code resources/letters}, without its extension. */
    default String template() {
        return kind().template();
    }

    /** Whether it is a draft, which each page says. */
    @JsonIgnore
    default boolean isDraft() {
        return false;
    }
}
