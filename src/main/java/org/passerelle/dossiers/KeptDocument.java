package org.passerelle.dossiers;

import java.time.LocalDate;

/**
 * A document that the organisation gave with a dossier and may use again.
 *
 * @param from the name of the dossier: its number, or the title of a draft
 * @param givenOn when it was given first
 * @param until the last day on which it may be used
 */
public record KeptDocument(Attachment attachment, String from, LocalDate givenOn, LocalDate until) {

    public boolean isExpired(LocalDate today) {
        return today.isAfter(until);
    }
}
