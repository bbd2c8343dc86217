package org.passerelle.ui.component;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.StandardPhrase;

/**
 * What a text is about, and so what a phrase that goes into it may name.
 *
 * @param each many dossiers get the same text: what it names is put in later, for each of them
 */
public record About(@Nullable DossierId dossier, @Nullable CallId call, boolean each) {

    /** No dossier and no call: only phrases that name nothing fit. */
    public static final About NOTHING = new About(null, null, false);

    /** Each of many dossiers. */
    public static final About EACH = new About(null, null, true);

    public static About dossier(DossierId id) {
        return new About(id, null, false);
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
        Set<String> named = StandardPhrase.namedIn(words);
        return each
                || dossier != null
                || named.isEmpty()
                || (call != null && StandardPhrase.OF_CALL.containsAll(named));
    }
}
