package org.passerelle.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.awards.Awards;
import org.passerelle.awards.DecisionPages;
import org.passerelle.awards.Signing;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.Role;
import org.passerelle.rehearsal.script.Act;
import org.springframework.stereotype.Component;

/** The acts on a whole call: the secretary's, the chair's, the authorising officer's and the call manager's. */
@Component
class CommitteeActs {

    private final Committee committee;
    private final ScriptedPositions positions;
    private final Awards awards;
    private final DecisionPages pages;
    private final ScriptedSignatures signatures;
    private final Calls calls;
    private final People people;

    CommitteeActs(
            Committee committee,
            ScriptedPositions positions,
            Awards awards,
            DecisionPages pages,
            ScriptedSignatures signatures,
            Calls calls,
            People people) {
        this.committee = committee;
        this.positions = positions;
        this.awards = awards;
        this.pages = pages;
        this.signatures = signatures;
        this.calls = calls;
        this.people = people;
    }

    String perform(Actor actor, Act.OnCall act, Cast cast) {
        CallId call = cast.call(act.call());
        if (act instanceof Act.Propose) {
            return committee.propose(actor, call).lines().size() + " ranked";
        } else if (act instanceof Act.Deliberate deliberate) {
            committee.deliberate(actor, call, deliberation(actor, call, deliberate, cast));
            return deliberate.accept() == null ? deliberate.outcomes() + "" : "as proposed";
        } else if (act instanceof Act.Decide) {
            return awards.decide(actor, call, signing(actor, call)).size() + " signed";
        }
        Act.Extend extend = (Act.Extend) act;
        calls.extend(actor, call, extend.closesAt(), extend.reason());
        return "until " + extend.closesAt();
    }

    /** Everything that waits. */
    private Signing signing(Actor actor, CallId call) {
        Map<DossierId, String> shown = new LinkedHashMap<>();
        pages.of(actor, call).forEach((dossier, page) -> shown.put(dossier, page.sha256()));
        return signatures.of(actor, shown);
    }

    /** A session with every member present (rehearsal.md). */
    private Deliberation deliberation(Actor actor, CallId call, Act.Deliberate act, Cast cast) {
        List<String> present = Stream.of(Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER)
                .flatMap(role -> people.withRole(role).stream())
                .map(Person::name)
                .distinct()
                .toList();
        return new Deliberation(positions.in(actor, call, changes(act, cast), said(act, cast)), present, "");
    }

    private static Map<DossierId, Deliberation.Change> changes(Act.Deliberate act, Cast cast) {
        Map<DossierId, Deliberation.Change> changes = new LinkedHashMap<>();
        if (act.outcomes() != null) {
            act.outcomes()
                    .forEach((key, outcome) -> changes.put(
                            cast.dossier(key),
                            new Deliberation.Change(
                                    RankingList.valueOf(outcome.list()),
                                    Optional.ofNullable(outcome.grants()).orElse(Map.of()),
                                    outcome.reason(),
                                    outcome.reason())));
        }
        return changes;
    }

    private static Map<DossierId, String> said(Act.Deliberate act, Cast cast) {
        Map<DossierId, String> said = new LinkedHashMap<>();
        if (act.positions() != null) {
            act.positions().forEach((key, words) -> said.put(cast.dossier(key), words));
        }
        return said;
    }
}
