package org.passerelle.exceptions;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;

/**
 * One exception of a call: who, when, why.
 *
 * @param what which act or fact it is; with its detail it is put into words by {@link ExceptionWords}
 * @param by the name of who did it, or said so
 * @param dossier null where it concerns the whole call
 * @param number of the dossier; blank where it was never submitted
 * @param lead the organisation that leads the dossier; blank without one
 * @param reason in the words of who gave it; blank where the rule itself gives it
 */
public record ExceptionLine(
        ExceptionKind kind,
        String what,
        Instant at,
        String by,
        @Nullable DossierId dossier,
        String number,
        String title,
        String lead,
        String reason,
        Map<String, Object> detail) {}
