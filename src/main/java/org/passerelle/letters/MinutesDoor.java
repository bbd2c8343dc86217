package org.passerelle.letters;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesRegister;
import org.passerelle.committee.SessionReaders;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Component;

/**
 * Who reads the documents of a call's committee: whoever reads its sessions. Whom a conflict closes a dossier of the call reads
 * them once the results of that dossier are public (D10); before, only the minutes that it signs itself (ADR 0099).
 */
@Component
class MinutesDoor {

    private final LetterTable table;
    private final MinutesRegister register;
    private final SessionReaders readers;
    private final Calls calls;
    private final DossierFile dossiers;
    private final Conflicts conflicts;

    MinutesDoor(
            LetterTable table,
            MinutesRegister register,
            SessionReaders readers,
            Calls calls,
            DossierFile dossiers,
            Conflicts conflicts) {
        this.table = table;
        this.register = register;
        this.readers = readers;
        this.calls = calls;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
    }

    /** Which documents of a call's committee somebody reads. */
    Predicate<IssuedDocument> of(Actor actor, CallId call) {
        if (!readers.reads(actor, call)) {
            return document -> false;
        }
        if (isFree(actor, call)) {
            return document -> true;
        }
        Set<UUID> own = toSign(actor, call);
        return document -> own.contains(document.id());
    }

    private boolean isFree(Actor actor, CallId call) {
        boolean released = calls.get(call).isReleased();
        return dossiers.get(conflicts.closedTo(actor)).values().stream()
                .filter(dossier -> dossier.call().equals(call) && dossier.submittedAt() != null)
                .allMatch(dossier -> released && !isSecret(dossier));
    }

    /** Whether the outcome of a dossier is not public yet. */
    private static boolean isSecret(Dossier dossier) {
        return dossier.submittedAt() != null && dossier.publicStage().isPendingOutside();
    }

    private Set<UUID> toSign(Actor actor, CallId call) {
        Set<UUID> own = new HashSet<>();
        List<Minutes> signed = register.of(actor, call).stream()
                .filter(minutes -> minutes.isSigner(actor))
                .toList();
        Map<String, IssuedDocument> copies = signed.isEmpty() ? Map.of() : table.signedOf(call);
        for (Minutes minutes : signed) {
            Minutes.Shown shown = minutes.shown();
            IssuedDocument copy = copies.get(MinutesDocuments.signedStep(minutes.id()));
            if (shown != null) {
                own.add(shown.document());
            }
            if (copy != null) {
                own.add(copy.id());
            }
        }
        return own;
    }
}
