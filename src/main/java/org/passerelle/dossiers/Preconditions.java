package org.passerelle.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.people.PersonId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How authorities stand in the three conditions to file: fed by officers and by files of the services that know. */
@Service
public class Preconditions {

    private final StandingsTable table;
    private final DerogationsTable derogations;
    private final Organisations organisations;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Preconditions(
            StandingsTable table,
            DerogationsTable derogations,
            Organisations organisations,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.derogations = derogations;
        this.organisations = organisations;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** A standing with the name of whom it concerns. */
    public record Recorded(String organisation, Standing standing) {}

    /** All three, as they count today; UNKNOWN where nothing is recorded. */
    @Transactional(readOnly = true)
    public List<Standing> of(Actor actor, OrganisationId organisation) {
        rights.require(actor, Act.READ_STANDING, Relation.own(actor, organisation));
        return today(organisation);
    }

    /** What was recorded last, for whoever keeps it. */
    @Transactional(readOnly = true)
    public List<Recorded> latest(Actor actor, int limit) {
        rights.require(actor, Act.RECORD_STANDING);
        return table.latest(limit);
    }

    /** Records what a source says of an authority, in place of what was said before. */
    @Transactional
    public void record(Actor actor, OrganisationId organisation, Standing standing) {
        rights.require(actor, Act.RECORD_STANDING);
        Organisation whose = organisations.get(organisation);
        mending(Set.of(organisation), () -> save(actor, whose, standing));
    }

    /**
     * Takes a file of a service that knows: {@code siret;precondition;state;date;source}, a head and a line for each
     * fact; all of it or nothing.
     *
     * @return how many facts were taken
     * @throws Refusal CONTENT with STANDING_LINE for each line that is wrong: its number, and what is wrong in it
     */
    @Transactional
    public int take(Actor actor, String csv) {
        rights.require(actor, Act.RECORD_STANDING);
        StandingFile file = StandingFile.read(csv, organisations, LocalDate.now(clock));
        List<Finding> faults = file.faults();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        mending(
                file.facts().stream().map(fact -> fact.organisation().id()).collect(Collectors.toSet()),
                () -> file.facts().forEach(fact -> save(actor, fact.organisation(), fact.standing())));
        return file.facts().size();
    }

    /**
     * What keeps an organisation from being granted anything today: last year's return of aid is missing (E07), a report is
     * overdue and no derogation lifts that (E05). What nobody knows keeps nobody. For a module that has checked the right.
     *
     * @param number the dossier's, the place of each finding
     * @return AWARD_E05, AWARD_E07
     */
    @Transactional(readOnly = true)
    public List<Finding> beforeAward(OrganisationId organisation, String number) {
        Map<String, Object> whose =
                Map.of("number", number, "name", organisations.get(organisation).name());
        return unmet(organisation).stream()
                .filter(what -> what != Precondition.ATLAS)
                .sorted()
                .map(what -> what == Precondition.REPORTS
                        ? Finding.blocking("AWARD_E05", number, whose)
                        : Finding.blocking("AWARD_E07", number, whose))
                .toList();
    }

    /**
     * The same of several organisations, in two statements however many; without those that nothing keeps. For a module that has
     * checked the right.
     */
    @Transactional(readOnly = true)
    public Map<OrganisationId, Set<Precondition>> unmetBeforeAward(Collection<OrganisationId> organisations) {
        LocalDate today = LocalDate.now(clock);
        Map<OrganisationId, Set<Precondition>> unmet = new HashMap<>();
        table.of(organisations).forEach((organisation, known) -> known.stream()
                .filter(standing -> standing.what() != Precondition.ATLAS)
                .filter(standing -> standing.on(today).isUnmet())
                .forEach(standing -> unmet.computeIfAbsent(organisation, id -> EnumSet.noneOf(Precondition.class))
                        .add(standing.what())));
        derogations.last(unmet.keySet()).stream()
                .filter(derogation -> derogation.lifts(today))
                .forEach(derogation -> Objects.requireNonNull(unmet.get(derogation.organisation()))
                        .remove(Precondition.REPORTS));
        unmet.values().removeIf(Set::isEmpty);
        return unmet;
    }

    List<Standing> today(OrganisationId organisation) {
        return on(organisation, LocalDate.now(clock));
    }

    /** All three, as they counted on a day. */
    List<Standing> on(OrganisationId organisation, LocalDate day) {
        List<Standing> known = table.of(organisation);
        return Arrays.stream(Precondition.values())
                .map(what -> known.stream()
                        .filter(standing -> standing.what() == what)
                        .findFirst()
                        .map(standing -> standing.on(day))
                        .orElseGet(() -> Standing.unknown(what)))
                .toList();
    }

    /** What is known not to be in order; an overdue report is not counted while a derogation lifts it (E05). */
    Set<Precondition> unmet(OrganisationId organisation) {
        return today(organisation).stream()
                .filter(Standing::isUnmet)
                .filter(standing -> !standing.isReportOverdue() || !isLifted(organisation, LocalDate.now(clock)))
                .map(Standing::what)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Asked for an overdue report alone: most organisations have none, and a draft is judged at each keystroke. */
    boolean isLifted(OrganisationId organisation, LocalDate day) {
        return derogations.last(organisation).filter(d -> d.lifts(day)).isPresent();
    }

    /** Does what may mend a condition of some organisations, and says of which nothing keeps from an award any more. */
    void mending(Set<OrganisationId> whose, Runnable act) {
        Set<OrganisationId> kept = keptFromAwards(whose);
        act.run();
        Set<OrganisationId> met = new HashSet<>(kept);
        met.removeAll(keptFromAwards(kept));
        if (!met.isEmpty()) {
            events.publishEvent(new PreconditionsMet(met));
        }
    }

    private Set<OrganisationId> keptFromAwards(Set<OrganisationId> whose) {
        return whose.isEmpty() ? Set.of() : unmetBeforeAward(whose).keySet();
    }

    private void save(Actor actor, Organisation organisation, Standing standing) {
        PersonId person = actor.personId();
        @Nullable UUID by = person == null ? null : person.value();
        table.save(organisation.id(), standing, by, clock.instant());
        Map<String, Object> detail = Map.of(
                "key", organisation.key(),
                "precondition", standing.what(),
                "state", standing.state(),
                "source", standing.source());
        trail.record(actor, null, null, "recordStanding", null, null, detail);
    }
}
