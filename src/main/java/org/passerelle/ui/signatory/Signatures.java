package org.passerelle.ui.signatory;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.passerelle.awards.ActHead;
import org.passerelle.awards.Countersigning;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionHead;
import org.passerelle.awards.DecisionLists;
import org.passerelle.awards.DecisionPage;
import org.passerelle.awards.DecisionPages;
import org.passerelle.awards.FirstSignature;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Suspension;
import org.passerelle.committee.Committee;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.SessionReaders;
import org.passerelle.committee.SpokenLine;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierHead;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.SuspendedDossiers;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Component;

/** What is to be signed in each call, and what was. */
@Component
class Signatures {

    private static final Set<CallStage> DELIBERATED = EnumSet.of(CallStage.DELIBERATION, CallStage.RESULTS_PUBLISHED);

    /**
     * A dossier that the committee has proposed, with what the officer needs to defend the decision.
     *
     * @param suspensions with which of its countries cooperation is suspended today
     * @param page its page of reasons
     * @param opened whether the reader has opened that page as it stands
     * @param first the first of two signatures, where it bears one
     */
    record Proposed(
            Dossier dossier,
            SessionLine line,
            List<Consultation> opinions,
            List<Suspension> suspensions,
            DecisionPage page,
            boolean opened,
            Optional<FirstSignature> first) {}

    /**
     * One call in the list of calls.
     *
     * @param toSign how many decisions wait for a signature
     * @param inSession dossiers that a session is still open on
     */
    record Count(Call call, int toSign, int signed, int inSession) {

        /** Whether everything proposed can be signed now. */
        boolean isReady() {
            return toSign > 0 && inSession == 0;
        }
    }

    /**
     * One call.
     *
     * @param toSign in brief; the words of a page are read with it
     * @param inSession dossiers that a session is still open on
     */
    record Folder(Call call, List<ActHead> toSign, List<DecisionHead> signed, int inSession) {

        /** Whether everything proposed can be signed now. */
        boolean isReady() {
            return !toSign.isEmpty() && inSession == 0;
        }
    }

    /**
     * How far the letters of what is signed are.
     *
     * @param many how many are to be written: what was withdrawn since its signature gets none
     * @param settled whether what is signed is known outside, or has an hour of its own to become so
     */
    record Letters(CallId call, int many, boolean settled) {}

    private final Calls calls;
    private final Committee committee;
    private final SessionReaders readers;
    private final DecisionLists decisions;
    private final DecisionPages pages;
    private final Countersigning countersigning;
    private final DossierFile dossiers;
    private final Consultations consultations;
    private final SuspendedDossiers suspended;

    Signatures(
            Calls calls,
            Committee committee,
            SessionReaders readers,
            DecisionLists decisions,
            DecisionPages pages,
            Countersigning countersigning,
            DossierFile dossiers,
            Consultations consultations,
            SuspendedDossiers suspended) {
        this.calls = calls;
        this.committee = committee;
        this.readers = readers;
        this.decisions = decisions;
        this.pages = pages;
        this.countersigning = countersigning;
        this.dossiers = dossiers;
        this.consultations = consultations;
        this.suspended = suspended;
    }

    /** The calls with something to sign or signed; what waits comes first. */
    List<Count> counts(Actor actor) {
        Map<CallId, Integer> signed = decisions.counts(actor);
        Map<CallId, Map<Stage, Integer>> stages = readers.stages(actor);
        return calls.all(actor).stream()
                .filter(call -> DELIBERATED.contains(call.stage()))
                .map(call -> count(call, stages.getOrDefault(call.id(), Map.of()), signed.getOrDefault(call.id(), 0)))
                .filter(count -> count.toSign() > 0 || count.signed() > 0)
                .sorted((one, other) -> Boolean.compare(other.isReady(), one.isReady()))
                .toList();
    }

    private static Count count(Call call, Map<Stage, Integer> stages, int signed) {
        return new Count(
                call, stages.getOrDefault(Stage.PROPOSED, 0), signed, stages.getOrDefault(Stage.IN_COMMITTEE, 0));
    }

    Folder folder(Actor actor, Call call) {
        return new Folder(
                call,
                pages.toSign(actor, call.id()),
                decisions.heads(actor, call.id()),
                readers.stages(actor, call.id()).getOrDefault(Stage.IN_COMMITTEE, 0));
    }

    /** Some of those to sign, with all that their cards show. */
    Map<DossierId, Proposed> proposed(Actor actor, Call call, List<DossierId> ids) {
        Map<DossierId, DecisionPage> acts = pages.of(actor, call.id(), ids);
        Set<DossierId> opened = pages.opened(actor, acts.values());
        Map<DossierId, SpokenLine> lines = committee.spoken(call.id(), acts.keySet());
        Map<DossierId, Dossier> whole = dossiers.get(acts.keySet());
        Map<DossierId, List<Consultation>> opinions = consultations.of(acts.keySet());
        Map<DossierId, List<Suspension>> suspensions =
                suspended.of(acts.keySet(), call.definition().zone());
        Map<DossierId, FirstSignature> firsts = countersigning.of(actor, acts.keySet());
        Map<DossierId, Proposed> proposed = new LinkedHashMap<>();
        acts.forEach((id, page) -> proposed.put(
                id,
                new Proposed(
                        Objects.requireNonNull(whole.get(id)),
                        Objects.requireNonNull(lines.get(id)).line(),
                        opinions.getOrDefault(id, List.of()),
                        suspensions.getOrDefault(id, List.of()),
                        page,
                        opened.contains(id),
                        Optional.ofNullable(firsts.get(id)))));
        return proposed;
    }

    /**
     * What is asked before a signature.
     *
     * @param texts the SHA-256 of each act as it stands
     * @param unopened those that the reader never opened as they stand
     */
    record Asked(Map<DossierId, String> texts, List<DossierHead> unopened) {}

    Asked asked(Actor actor, Call call, List<DossierId> ids) {
        Map<DossierId, DecisionPage> acts = pages.of(actor, call.id(), ids);
        Set<DossierId> opened = pages.opened(actor, acts.values());
        Map<DossierId, String> texts = new LinkedHashMap<>();
        acts.forEach((id, page) -> texts.put(id, page.sha256()));
        List<DossierId> never = ids.stream().filter(id -> !opened.contains(id)).toList();
        Map<DossierId, DossierHead> heads = dossiers.heads(never);
        return new Asked(
                texts,
                never.stream().map(id -> Objects.requireNonNull(heads.get(id))).toList());
    }

    /** A line of the decisions that are signed, with its dossier. */
    record Signed(Decision decision, DossierHead dossier) {}

    /** What is signed in a call now. */
    List<DecisionHead> signed(Actor actor, CallId call) {
        return decisions.heads(actor, call);
    }

    /** The lines of a page, in their order. */
    List<Signed> signed(Actor actor, List<DecisionHead> page) {
        Map<DossierId, DossierHead> known =
                dossiers.heads(page.stream().map(DecisionHead::dossier).toList());
        return decisions.listed(actor, page.stream().map(DecisionHead::number).toList()).stream()
                .map(decision -> new Signed(decision, Objects.requireNonNull(known.get(decision.dossier()))))
                .toList();
    }

    Letters letters(Actor actor, CallId id) {
        Call call = calls.get(id);
        Map<DossierId, DossierHead> all = dossiers.heads(id);
        List<DecisionHead> signed = decisions.heads(actor, id);
        int many = (int) signed.stream()
                .filter(decision -> Objects.requireNonNull(all.get(decision.dossier()))
                        .stage()
                        .isDecided())
                .count();
        boolean settled = call.resultsAt() != null
                || many == signed.stream().filter(DecisionHead::released).count();
        return new Letters(id, many, settled);
    }
}
