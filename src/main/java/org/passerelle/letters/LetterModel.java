package org.passerelle.letters;

/** Everything that one letter says; its template only places it. */
sealed interface LetterModel permits ReceiptModel, RecapitulationModel, DecisionModel, MinutesModel, ConfirmationModel {

    LetterKind kind();

    Letterhead head();
}
