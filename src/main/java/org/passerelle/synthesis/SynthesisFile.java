package org.passerelle.synthesis;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.VisaStep;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads syntheses, and what their visas wait for. */
@Service
@Transactional(readOnly = true)
public class SynthesisFile {

    private final SynthesesTable table;
    private final Facts facts;
    private final DossierFile dossiers;
    private final Calls calls;
    private final VisaHolders holders;
    private final Conflicts conflicts;
    private final BarredPages barred;
    private final Rights rights;

    SynthesisFile(
            SynthesesTable table,
            Facts facts,
            DossierFile dossiers,
            Calls calls,
            VisaHolders holders,
            Conflicts conflicts,
            BarredPages barred,
            Rights rights) {
        this.table = table;
        this.facts = facts;
        this.dossiers = dossiers;
        this.calls = calls;
        this.holders = holders;
        this.conflicts = conflicts;
        this.barred = barred;
        this.rights = rights;
    }

    /**
     * The versions of a dossier's page, the first one first; the committee sees what its book holds alone. An earlier grant of
     * a dossier that is closed to the reader is left out.
     */
    public List<Synthesis> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.READ_SYNTHESIS);
        DossierAccess.refuseOwn(actor, dossier);
        boolean works = rights.allows(actor, Act.FOLLOW_SYNTHESIS);
        if (!works && barred.of(actor, dossier.call()).contains(id)) {
            return List.of();
        }
        Set<String> unnamed = barred.unnamed(actor);
        return table.of(id).stream()
                .filter(one -> works || one.state() == Synthesis.State.FROZEN)
                .map(one -> one.without(unnamed))
                .toList();
    }

    /** What the service knows now, for who writes. */
    public SynthesisFacts facts(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.WRITE_SYNTHESIS, Relation.own(actor, dossier.lead()));
        return facts.of(actor, dossier).without(barred.unnamed(actor));
    }

    /** The visa that is awaited on a dossier, if one is; for a module that has checked the right. */
    public Optional<AwaitedVisa> awaited(DossierId id) {
        return atVisa(id).map(this::awaited);
    }

    /** Everybody who may give the visa that is awaited on a dossier; nobody where none is; for a module that has checked the right. */
    public List<Person> visaGivers(DossierId id) {
        return atVisa(id).map(open -> holders.givers(open, awaited(open))).orElse(List.of());
    }

    /** Every visa that is awaited; for a module that has checked the right. */
    public Map<DossierId, AwaitedVisa> awaited() {
        return awaited(table.atVisa());
    }

    /** The visas that are awaited on several dossiers, of those on which one is; for a module that has checked the right. */
    public Map<DossierId, AwaitedVisa> awaited(Collection<DossierId> ids) {
        List<Synthesis> atVisa = table.of(ids).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.state() == Synthesis.State.VISA)
                .toList();
        return atVisa.isEmpty() ? Map.of() : ofAll(atVisa);
    }

    private Map<DossierId, AwaitedVisa> ofAll(List<Synthesis> atVisa) {
        List<DossierId> ids = atVisa.stream().map(Synthesis::dossier).toList();
        Map<DossierId, Dossier> asked = dossiers.get(ids);
        Map<CallId, Call> of =
                calls.get(asked.values().stream().map(Dossier::call).collect(Collectors.toSet()));
        Map<DossierId, Set<PersonId>> closed = conflicts.closedFor(ids);
        Map<List<Object>, AwaitedVisa> known = new HashMap<>();
        Map<DossierId, AwaitedVisa> awaited = new HashMap<>();
        atVisa.forEach(open -> {
            DossierId id = open.dossier();
            Call call = Objects.requireNonNull(
                    of.get(Objects.requireNonNull(asked.get(id)).call()));
            AwaitedVisa named = known.computeIfAbsent(
                    List.of(call.id(), open.nextPlace()), key -> holders.named(open.nextPlace(), steps(call)));
            awaited.put(id, holders.of(open, named, closed.getOrDefault(id, Set.of())));
        });
        return awaited;
    }

    /** Whether a visa is awaited on a dossier that is this reader's to give. */
    public boolean isMine(Actor actor, DossierId id) {
        dossiers.read(actor, id);
        rights.require(actor, Act.FOLLOW_SYNTHESIS);
        return atVisa(id)
                .filter(open -> rights.allows(actor, Act.GIVE_VISA) && !VisaHolders.spoke(open, actor.personId()))
                .filter(open -> awaited(open).isFor(actor))
                .isPresent();
    }

    private AwaitedVisa awaited(Synthesis open) {
        return holders.of(open, steps(call(open)), conflicts.closedFor(open.dossier()));
    }

    private Optional<Synthesis> atVisa(DossierId id) {
        return table.open(id).filter(open -> open.state() == Synthesis.State.VISA);
    }

    private Call call(Synthesis open) {
        return calls.get(dossiers.get(open.dossier()).call());
    }

    private static List<VisaStep> steps(Call call) {
        return call.definition().procedure().appraisal().visas();
    }
}
