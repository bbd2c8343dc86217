package org.passerelle.rehearsal;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.OrganisationId;
import org.passerelle.rehearsal.script.Script;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

/** Who and what a file's keys are in the service. Dossiers enter as they are drafted. */
public final class Cast {

    private final Script script;
    private final Map<String, OrganisationId> organisations;
    private final Map<String, CallId> calls;
    private final Map<String, DossierId> dossiers = new LinkedHashMap<>();
    private final Set<String> leftOpen = new HashSet<>();

    Cast(Script script, Map<String, OrganisationId> organisations, Map<String, CallId> calls) {
        this.script = script;
        this.organisations = Map.copyOf(organisations);
        this.calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
    }

    Script script() {
        return script;
    }

    OrganisationId organisation(String key) {
        return Objects.requireNonNull(organisations.get(key), key);
    }

    CallId call(String code) {
        return Objects.requireNonNull(calls.get(code), code);
    }

    /** In the file's order. */
    Map<String, CallId> calls() {
        return calls;
    }

    /** A dossier was drafted. */
    public void enter(String key, DossierId id) {
        dossiers.put(key, id);
    }

    /** Nothing is filled in for this dossier: somebody is still writing it. */
    public void leaveOpen(String key) {
        leftOpen.add(key);
    }

    boolean isFilled(String key) {
        return !leftOpen.contains(key);
    }

    public Optional<DossierId> drafted(String key) {
        return Optional.ofNullable(dossiers.get(key));
    }

    /** @throws Refusal UNKNOWN while the dossier is not drafted */
    DossierId dossier(String key) {
        return drafted(key).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, key));
    }

    /** By the file's keys, in the order of drafting. */
    Map<String, DossierId> dossiers() {
        return Collections.unmodifiableMap(dossiers);
    }
}
