package org.passerelle.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.TextKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people declare of themselves once, for every call: it counts from the moment it is said (D10). */
@Service
@Transactional
public class StandingTies {

    private final TiesTable table;
    private final Ties ties;
    private final Organisations organisations;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    StandingTies(TiesTable table, Ties ties, Organisations organisations, Rights rights, Trail trail, Clock clock) {
        this.table = table;
        this.ties = ties;
        this.organisations = organisations;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the actor declares, the newest first. */
    @Transactional(readOnly = true)
    public List<StandingTie> mine(Actor actor) {
        rights.require(actor, Act.KEEP_TIES);
        return table.standing(actor.personId());
    }

    /**
     * Declares a tie. The dossiers that it closes are not there for the actor from now on; sheets and votes on them fall.
     *
     * @throws Refusal CONTENT: REQUIRED_FIELD, TIE_FUTURE for a first day to come, TIE_ORDER for a last day before the first
     */
    public void declare(
            Actor actor,
            @Nullable OrganisationId organisation,
            @Nullable TieKind kind,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String note) {
        rights.require(actor, Act.KEEP_TIES);
        if (organisation == null || kind == null || since == null) {
            List<Finding> missing = new ArrayList<>();
            missing(organisation, "organisation").ifPresent(missing::add);
            missing(kind, "kind").ifPresent(missing::add);
            missing(since, "since").ifPresent(missing::add);
            throw new Refusal(missing);
        }
        if (!kind.isDeclaredOnce()) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "kind", kind);
        }
        if (since.isAfter(LocalDate.now(clock))) {
            throw new Refusal(List.of(Finding.blocking("TIE_FUTURE", "since", Map.of())));
        }
        if (until != null && until.isBefore(since)) {
            throw new Refusal(List.of(Finding.blocking("TIE_ORDER", "until", Map.of("since", since))));
        }
        String name = organisations.get(organisation).name();
        table.insert(new StandingTie(
                UUID.randomUUID(),
                actor.personId(),
                organisation,
                name,
                kind,
                since,
                until,
                note.strip(),
                clock.instant()));
        trail.record(actor, null, null, "declareTie", null, null, Map.of("organisation", name, "tie", kind));
        ties.sweep(actor.personId());
    }

    /**
     * Says on which day a tie ended. It is not taken back: a day before that of the declaration is refused.
     *
     * @throws Refusal UNKNOWN, ALREADY_DONE where it had ended, CONTENT: TIE_ORDER, TIE_FUTURE
     */
    public void end(Actor actor, UUID id, LocalDate until) {
        rights.require(actor, Act.KEEP_TIES);
        StandingTie tie = table.standing(actor.personId(), id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        if (tie.until() != null) {
            throw new Refusal(RefusalCode.ALREADY_DONE, tie.organisationName());
        }
        LocalDate declared = LocalDate.ofInstant(tie.declaredAt(), clock.getZone());
        if (until.isBefore(declared)) {
            throw new Refusal(List.of(Finding.blocking("TIE_ORDER", "until", Map.of("since", declared))));
        }
        if (until.isAfter(LocalDate.now(clock))) {
            throw new Refusal(List.of(Finding.blocking("TIE_FUTURE", "until", Map.of())));
        }
        table.end(id, until);
        Map<String, Object> detail = Map.of("organisation", tie.organisationName(), "tie", tie.kind());
        trail.record(actor, null, null, "endTie", null, null, detail);
    }

    private static Optional<Finding> missing(@Nullable Object value, String field) {
        TextKey label = new TextKey("standingTie." + field);
        return value == null
                ? Optional.of(Finding.blocking("REQUIRED_FIELD", field, Map.of("label", label, "labelEn", label)))
                : Optional.empty();
    }
}
