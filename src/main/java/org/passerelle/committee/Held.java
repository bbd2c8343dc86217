package org.passerelle.committee;

import java.util.Map;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/** What became of a call's grants once they were decided: declined, lapsed, promoted. Answered by the module that decides. */
public interface Held {

    /** Of each decided dossier what it holds now, by funder; nothing where it gave it back. */
    Map<DossierId, Map<String, Money>> since(CallId call);
}
