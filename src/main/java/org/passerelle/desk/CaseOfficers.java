package org.passerelle.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.StandIns;
import org.passerelle.dossiers.Worklist;
import org.passerelle.forms.Themes;
import org.passerelle.funding.CountryPart;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which officer has a dossier in hand: chosen by {@link OfficerRule} when it is submitted, handed over with a reason later.
 * Nobody's rights change with it, and no deadline moves.
 */
@Service
@Transactional
public class CaseOfficers {

    private final HoldersTable holders;
    private final OfficersTable officers;
    private final Themes themes;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Worklist worklist;
    private final StandIns standIns;
    private final People people;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseOfficers(
            HoldersTable holders,
            OfficersTable officers,
            Themes themes,
            DossierFile dossiers,
            Conflicts conflicts,
            Worklist worklist,
            StandIns standIns,
            People people,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holders = holders;
        this.officers = officers;
        this.themes = themes;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.worklist = worklist;
        this.standIns = standIns;
        this.people = people;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives a dossier that nobody has to the officer whom the rule finds; nothing where it finds nobody.
     *
     * @throws Refusal ALREADY_DONE where an officer has it
     */
    public Optional<Holder> choose(Actor actor, DossierId id) {
        rights.require(actor, Act.CHOOSE_OFFICER);
        Dossier dossier = dossiers.locked(id);
        dossiers.requireOpen(actor, dossier);
        Set<PersonId> recused = conflicts.closedFor(id);
        holders.of(id)
                .filter(held -> isThere(held.person()) && !recused.contains(held.person()))
                .ifPresent(held -> {
                    throw new Refusal(RefusalCode.ALREADY_DONE, dossier.name(), held.name());
                });
        Optional<Holder> chosen = OfficerRule.choose(
                        dossier.plan().countries().stream()
                                .map(CountryPart::code)
                                .toList(),
                        themes.code(dossier.answers().theme()),
                        presentOrReplaced(recused))
                .map(choice -> holder(actor, id, choice));
        chosen.ifPresent(holder -> {
            keep(holder);
            Map<String, Object> detail = new HashMap<>(Map.of("officer", holder.name(), "open", holder.open()));
            Optional.ofNullable(holder.country()).ifPresent(country -> detail.put("country", country.value()));
            Optional.ofNullable(holder.theme()).ifPresent(theme -> detail.put("theme", theme));
            note(actor, dossier, "chooseOfficer", detail);
        });
        return chosen;
    }

    /**
     * Gives a dossier to another officer. Its deadlines and its trail stay as they are; the new officer is told.
     *
     * @throws Refusal COMMENT_REQUIRED without a reason, INVALID_VALUE for somebody who is no officer, CONFLICT_OF_INTEREST for one
     *     to whom the dossier is closed, ALREADY_DONE where
     *     the officer has it, WRONG_STAGE for a draft, and once nothing more will be decided nor its officer waited for
     */
    public void handOver(Actor actor, DossierId id, PersonId to, String reason) {
        hand(actor, id, to, reason);
        announce(actor, to, List.of(id), reason);
    }

    /** The same as one of many: {@link #announce} tells the new officer of all of them. */
    void hand(Actor actor, DossierId id, PersonId to, String reason) {
        rights.require(actor, Act.HAND_OVER);
        Dossier dossier = dossiers.locked(id);
        dossiers.requireOpen(actor, dossier);
        if (reason.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED);
        }
        Person officer = people.get(to);
        if (!isOfficer(officer)) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "officer", officer.name());
        }
        conflicts.requireOpen(officer.actor(), dossier);
        Optional<Holder> before = holders.of(id);
        if (before.filter(held -> held.person().equals(to)).isPresent()) {
            throw new Refusal(RefusalCode.ALREADY_DONE, dossier.name(), officer.name());
        }
        if (!goesOn(dossier)) {
            throw new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), "handOver");
        }
        officers.know(to);
        keep(new Holder(
                id,
                to,
                officer.name(),
                clock.instant(),
                Holder.Reason.HANDED_OVER,
                null,
                null,
                0,
                reason.strip(),
                actor.name()));
        Map<String, Object> detail = new HashMap<>(Map.of("reason", reason.strip(), "officer", officer.name()));
        before.ifPresent(held -> detail.put("formerOfficer", held.name()));
        note(actor, dossier, "handOver", detail);
    }

    /** Whether this reader may hand the dossier over as it stands. */
    @Transactional(readOnly = true)
    public boolean mayHandOver(Actor actor, Dossier dossier) {
        return rights.allows(actor, Act.HAND_OVER) && goesOn(dossier);
    }

    void announce(Actor actor, PersonId to, List<DossierId> ids, String reason) {
        if (!ids.isEmpty() && !to.equals(actor.person())) {
            events.publishEvent(new DossiersHandedOver(to, ids, reason.strip(), actor.name()));
        }
    }

    /** Who has the dossier in hand. */
    @Transactional(readOnly = true)
    public Optional<Holder> of(Actor actor, DossierId id) {
        rights.require(actor, Act.READ_CALL);
        dossiers.requireOpen(actor, dossiers.get(id));
        return holders.of(id);
    }

    /** The dossiers of an officer that still go on, by number. */
    @Transactional(readOnly = true)
    public List<DossierId> open(Actor actor, PersonId officer) {
        rights.require(actor, Act.READ_CALL);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return holders.open(officer).stream().filter(id -> !closed.contains(id)).toList();
    }

    /** How many dossiers go on that nobody has in hand. */
    @Transactional(readOnly = true)
    public int withNobody(Actor actor) {
        rights.require(actor, Act.READ_CALL);
        return holders.withNobody(conflicts.closedTo(actor));
    }

    /** Whether the officer is one still. */
    private boolean isThere(PersonId id) {
        return people.find(id).filter(CaseOfficers::isOfficer).isPresent();
    }

    private static boolean isOfficer(Person person) {
        return !person.isDisabled() && person.roles().contains(Role.CASE_OFFICER);
    }

    /** Nobody gets what a conflict closes to it (D10), nor who is away anything new, but for the one whom somebody stands in for. */
    private List<OfficerRule.Candidate> presentOrReplaced(Set<PersonId> recused) {
        Map<PersonId, Optional<PersonId>> away = standIns.away();
        return officers.officers(Set.of()).stream()
                .filter(candidate -> !recused.contains(candidate.profile().person()))
                .filter(candidate -> awaited(candidate, away)
                        .filter(officer -> !recused.contains(officer))
                        .isPresent())
                .toList();
    }

    private static Optional<PersonId> awaited(OfficerRule.Candidate candidate, Map<PersonId, Optional<PersonId>> away) {
        PersonId person = candidate.profile().person();
        return away.getOrDefault(person, Optional.of(person));
    }

    private Holder holder(Actor actor, DossierId id, OfficerRule.Choice choice) {
        return new Holder(
                id,
                choice.candidate().profile().person(),
                choice.candidate().name(),
                clock.instant(),
                choice.reason(),
                choice.country(),
                choice.theme(),
                choice.candidate().open(),
                "",
                actor.name());
    }

    private void keep(Holder holder) {
        holders.save(holder);
        worklist.handOver(holder.dossier(), holder.person());
    }

    /** A dossier that is over goes on while its officer is waited for, as for a letter that nobody opens. */
    private boolean goesOn(Dossier dossier) {
        return dossier.stage().isOver() ? worklist.waitsForItsOfficer(dossier.id()) : dossier.stage() != Stage.DRAFT;
    }

    private void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}
