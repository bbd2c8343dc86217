package org.passerelle.ui.component;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.StandardPhrase;

/**
 * What a text is about, and so what a phrase that goes into it may name.
 *
 * @param asks whether an answer is awaited: only then is there a last day to answer by
 */
public record About(@Nullable DossierId dossier, @Nullable CallId call, boolean asks) {

    /** No dossier and no call: only phrases that name nothing fit. */
    public static final About NOTHING = new About(null, null, false);

    /** A request on each of many dossiers: what it names is put in later, for each of them. */
    public static final About EACH = new About(null, null, true);

    public static About dossier(DossierId id) {
        return new About(id, null, false);
    }

    /** A request for information on a dossier. */
    public static About request(DossierId id) {
        return new About(id, null, true);
    }

    public static About call(CallId id) {
        return new About(null, id, false);
    }

    /** A dossier where there is one, else nothing. */
    public static About dossierOrNothing(@Nullable DossierId dossier) {
        return dossier == null ? NOTHING : dossier(dossier);
    }

    /** A dossier where there is one, else the whole call. */
    public static About dossierOr(@Nullable DossierId dossier, CallId call) {
        return new About(dossier, dossier == null ? call : null, false);
    }

    /** Whether everything that words name can be put in. */
    boolean gives(String words) {
        return given().containsAll(StandardPhrase.namedIn(words));
    }

    private Set<String> given() {
        if (asks) {
            return StandardPhrase.PLACEHOLDERS;
        }
        return dossier != null ? StandardPhrase.OF_DOSSIER : call != null ? StandardPhrase.OF_CALL : Set.of();
    }
}
