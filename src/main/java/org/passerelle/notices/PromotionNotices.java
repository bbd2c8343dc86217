package org.passerelle.notices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.awards.DecisionHead;
import org.passerelle.awards.DecisionLists;
import org.passerelle.awards.PromotionKept;
import org.passerelle.awards.WaitingListServed;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Quality;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells who signed the waiting list what the clockwork has decided by it in that person's name: once for all that one amount
 * served. Where who signed is no authorising officer any more, every one is told: nothing is left to nobody.
 */
@Component
class PromotionNotices {

    private final Recipients recipients;
    private final People people;
    private final Judgements judgements;
    private final Conflicts conflicts;
    private final DossierFile dossiers;
    private final DecisionLists decisions;
    private final Calls calls;

    PromotionNotices(
            Recipients recipients,
            People people,
            Judgements judgements,
            Conflicts conflicts,
            DossierFile dossiers,
            DecisionLists decisions,
            Calls calls) {
        this.recipients = recipients;
        this.people = people;
        this.judgements = judgements;
        this.conflicts = conflicts;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.calls = calls;
    }

    @EventListener
    void on(WaitingListServed event) {
        List<Person> officers = people.withRole(Role.AUTHORISING_OFFICER).stream()
                .filter(officer -> !officer.isDisabled())
                .toList();
        Map<DossierId, Set<PersonId>> signed = signed(event.dossiers(), officers);
        Call call = calls.get(event.call());
        for (Person officer : officers) {
            List<DossierId> own = own(officer, event.dossiers(), signed);
            if (!own.isEmpty()) {
                recipients.person(officer.id(), "offers/" + call.code(), "offer.servedSigned", about(call, own));
            }
        }
    }

    /** Every authorising officer: whose delegation reaches it is theirs to know. The applicant knows nothing before the signature. */
    @EventListener
    void on(PromotionKept event) {
        Dossier dossier = dossiers.get(event.dossier());
        Call call = calls.get(dossier.call());
        String page = "decisions/" + call.code() + "/" + dossier.name() + "/signed";
        Set<PersonId> closed = conflicts.closedFor(dossier.id());
        Map<String, Object> about = Map.of(
                "number", dossier.name(),
                "title", dossier.title(),
                "call", call.definition().title(),
                "lack", event.lack().name(),
                "end", call.waitingListEnd().lastDay());
        people.withRole(Role.AUTHORISING_OFFICER).stream()
                .filter(officer -> !officer.isDisabled() && !closed.contains(officer.id()))
                .forEach(officer -> recipients.person(officer.id(), page, "offer.promotionKept", about));
        recipients.officers(dossier, "offer.promotionKept", about);
    }

    private List<DossierId> own(Person officer, List<DossierId> served, Map<DossierId, Set<PersonId>> signed) {
        Set<DossierId> closed = conflicts.closedTo(officer.actor());
        return served.stream()
                .filter(id -> !closed.contains(id))
                .filter(id -> signed.getOrDefault(id, Set.of()).isEmpty()
                        || signed.getOrDefault(id, Set.of()).contains(officer.id()))
                .toList();
    }

    /** Who signed on each, of those who still may. */
    private Map<DossierId, Set<PersonId>> signed(List<DossierId> ids, List<Person> officers) {
        Set<PersonId> there = officers.stream().map(Person::id).collect(Collectors.toSet());
        return judgements.in(Quality.DECISION, ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .filter(there::contains)
                        .collect(Collectors.toSet())));
    }

    private Map<String, Object> about(Call call, List<DossierId> ids) {
        Map<DossierId, Dossier> known = dossiers.get(ids);
        Money granted = Money.sum(decisions.heads(Actor.clockwork(), call.id()).stream()
                .filter(head -> ids.contains(head.dossier()))
                .map(DecisionHead::grant)
                .toList());
        return Map.of(
                "call", call.definition().title(),
                "code", call.code(),
                "count", ids.size(),
                "grant", granted.amount(),
                "numbers", known.values().stream().map(Dossier::name).sorted().collect(Collectors.joining(", ")));
    }
}
