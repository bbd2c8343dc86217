package org.passerelle.opinions;

import org.passerelle.dossiers.DossierId;

/**
 * A body hears of a dossier on which it is asked for nothing (D4).
 *
 * @param body as lists know it ({@code CDCS}, {@code PREFECTURE:Région fictive A})
 */
public record BodyInformed(DossierId dossier, String body) {}
