package org.passerelle.ui.signatory;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Countersigning;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionPage;
import org.passerelle.awards.DecisionPages;
import org.passerelle.awards.FirstSignature;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierHead;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
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
     * @param page its page of reasons
     */
    record Proposed(Dossier dossier, SessionLine line, List<Consultation> opinions, DecisionPage page) {}

    /**
     * One call.
     *
     * @param dossiers every dossier of the call
     * @param opened those to sign whose present text the reader has opened
     * @param firsts those that wait for the second signature, with the first
     * @param inSession dossiers that a session is still open on
     */
    record Folder(
            Call call,
            Map<DossierId, DossierHead> dossiers,
            List<Proposed> toSign,
            Set<DossierId> opened,
            Map<DossierId, FirstSignature> firsts,
            List<Decision> signed,
            int inSession) {

        DossierHead dossier(DossierId id) {
            return Objects.requireNonNull(dossiers.get(id));
        }

        /** Whether what is signed is known outside, or has an hour of its own to become so. */
        boolean isSettled() {
            return call.resultsAt() != null
                    || lettersToWrite()
                            == signed.stream()
                                    .filter(decision -> decision.releasedAt() != null)
                                    .count();
        }

        /** How many letters are to be written: what was withdrawn since its signature gets none. */
        int lettersToWrite() {
            return (int) signed.stream()
                    .filter(decision -> dossier(decision.dossier()).stage().isDecided())
                    .count();
        }

        /** Whether everything proposed can be signed now. */
        boolean isReady() {
            return !toSign.isEmpty() && inSession == 0;
        }
    }

    private final Calls calls;
    private final Committee committee;
    private final Awards awards;
    private final DecisionPages pages;
    private final Countersigning countersigning;
    private final DossierFile dossiers;
    private final Consultations consultations;

    Signatures(
            Calls calls,
            Committee committee,
            Awards awards,
            DecisionPages pages,
            Countersigning countersigning,
            DossierFile dossiers,
            Consultations consultations) {
        this.calls = calls;
        this.committee = committee;
        this.awards = awards;
        this.pages = pages;
        this.countersigning = countersigning;
        this.dossiers = dossiers;
        this.consultations = consultations;
    }

    /** The calls with something to sign or signed; what waits comes first. */
    List<Folder> folders(Actor actor) {
        return calls.all(actor).stream()
                .filter(call -> DELIBERATED.contains(call.stage()))
                .map(call -> folder(actor, call))
                .filter(folder -> !folder.toSign().isEmpty() || !folder.signed().isEmpty())
                .sorted((one, other) -> Boolean.compare(other.isReady(), one.isReady()))
                .toList();
    }

    Folder folder(Actor actor, Call call) {
        Map<DossierId, SessionLine> lines = new LinkedHashMap<>();
        committee.sessions(actor, call.id()).stream()
                .flatMap(session -> session.lines().stream())
                .forEach(line -> lines.put(line.dossier(), line));
        Map<DossierId, DossierHead> all = dossiers.heads(call.id());
        Map<DossierId, DecisionPage> acts = pages.of(actor, call.id());
        List<SessionLine> waiting = lines.values().stream()
                .filter(line -> stage(all, line) == Stage.PROPOSED && acts.containsKey(line.dossier()))
                .toList();
        List<DossierId> ids = waiting.stream().map(SessionLine::dossier).toList();
        Map<DossierId, Dossier> whole =
                dossiers.all(ids).stream().collect(Collectors.toMap(Dossier::id, Function.identity()));
        Map<DossierId, List<Consultation>> opinions = consultations.of(ids);
        List<Proposed> toSign = waiting.stream()
                .map(line -> new Proposed(
                        Objects.requireNonNull(whole.get(line.dossier())),
                        line,
                        opinions.getOrDefault(line.dossier(), List.of()),
                        Objects.requireNonNull(acts.get(line.dossier()))))
                .toList();
        int inSession = (int) lines.values().stream()
                .filter(line -> stage(all, line) == Stage.IN_COMMITTEE)
                .count();
        return new Folder(
                call,
                all,
                toSign,
                pages.opened(actor, acts.values()),
                countersigning.of(actor, acts.keySet()),
                awards.ofCall(actor, call.id()),
                inSession);
    }

    private static Stage stage(Map<DossierId, DossierHead> all, SessionLine line) {
        return Objects.requireNonNull(all.get(line.dossier())).stage();
    }
}
