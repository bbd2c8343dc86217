package org.passerelle.links;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.OrganisationId;

/**
 * A partner's way into a dossier without an account.
 *
 * @param mailbox where the link and the codes go
 * @param codeHash of the code that is awaited; null where none is
 * @param codeAttempts how many wrong codes were given since it was sent
 * @param codesSent how many codes were sent in all
 * @param draft what the partner wrote so far, by the name of the field
 */
public record PartnerLink(
        UUID id,
        DossierId dossier,
        OrganisationId organisation,
        String mailbox,
        Tongue tongue,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String codeHash,
        @Nullable Instant codeSentAt,
        int codeAttempts,
        int codesSent,
        Map<String, Object> draft,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedName,
        @Nullable String confirmedAs) {

    public PartnerLink {
        draft = Map.copyOf(draft);
    }

    public boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** The code that is awaited. */
    AwaitedCode code() {
        return new AwaitedCode(codeHash, codeSentAt, codeAttempts);
    }

    /** With what was written since. */
    PartnerLink with(Map<String, Object> written) {
        return new PartnerLink(
                id,
                dossier,
                organisation,
                mailbox,
                tongue,
                sentAt,
                expiresAt,
                revokedAt,
                codeHash,
                codeSentAt,
                codeAttempts,
                codesSent,
                written,
                confirmedAt,
                confirmedName,
                confirmedAs);
    }

    String said(String field) {
        return String.valueOf(draft.getOrDefault(field, ""));
    }
}
