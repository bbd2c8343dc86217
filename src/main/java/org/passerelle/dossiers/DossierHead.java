package org.passerelle.dossiers;

import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Money;

/**
 * What a list of thousands says of a dossier, read from its columns without its documents.
 *
 * @param released whether its outcome is known outside the service
 */
public record DossierHead(
        DossierId id, Stage stage, @Nullable String number, String title, Money requested, boolean released) {

    /** As {@link Dossier#name}. */
    public String name() {
        return number == null ? title : number;
    }
}
