package org.passerelle.awards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.FundingScheme;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The recorded delegations of signature: who may sign decisions, from when until when, and up to what amount. */
@Service
@Transactional
public class SigningDelegations {

    private final SigningDelegationsTable table;
    private final People people;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    SigningDelegations(SigningDelegationsTable table, People people, Rights rights, Trail trail, Clock clock) {
        this.table = table;
        this.people = people;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** What an act says of the one whom it lets sign. */
    public record Terms(
            String act, LocalDate firstDay, LocalDate lastDay, @Nullable Money ceiling, Set<FundingScheme> schemes) {

        public Terms {
            act = act.strip();
            schemes = Set.copyOf(schemes);
        }
    }

    /**
     * Records an act of delegation.
     *
     * @throws Refusal INVALID_VALUE for a person who signs no decisions, an act without reference, days out of order, a
     *     ceiling of nothing
     */
    public SigningDelegation record(Actor actor, PersonId holder, Terms terms) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        Person person = people.get(holder);
        require(person.actor().is(Role.AUTHORISING_OFFICER), "holder");
        require(!terms.act().isEmpty(), "act");
        require(!terms.lastDay().isBefore(terms.firstDay()), "lastDay");
        require(terms.ceiling() == null || terms.ceiling().isMoreThan(Money.ZERO), "ceiling");
        SigningDelegation given = new SigningDelegation(
                UUID.randomUUID(),
                holder,
                terms.act(),
                terms.firstDay(),
                terms.lastDay(),
                terms.ceiling(),
                terms.schemes(),
                actor.name(),
                clock.instant(),
                null,
                null,
                "");
        table.insert(given);
        trail.record(actor, null, null, "recordDelegation", null, null, detail(person, given));
        return given;
    }

    /**
     * Ends a delegation at once; what was signed under it stands.
     *
     * @throws Refusal COMMENT_REQUIRED without a reason, ALREADY_DONE
     */
    public void end(Actor actor, UUID id, String reason) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        if (reason.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED, "reason");
        }
        SigningDelegation given = table.held(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        if (!table.end(id, clock.instant(), actor.name(), reason.strip())) {
            throw new Refusal(RefusalCode.ALREADY_DONE, given.act());
        }
        Map<String, Object> detail = Map.of("reference", given.act(), "reason", reason.strip());
        trail.record(actor, null, null, "endDelegation", null, null, detail);
    }

    /** All of them, ended ones too: for whoever keeps or controls them. */
    @Transactional(readOnly = true)
    public List<SigningDelegation> all(Actor actor) {
        rights.require(actor, Act.READ_PEOPLE);
        return table.all();
    }

    /** Those of the signatory that hold today. */
    @Transactional(readOnly = true)
    public List<SigningDelegation> own(Actor actor) {
        rights.require(actor, Act.DECIDE);
        LocalDate today = LocalDate.now(clock);
        return table.of(actor.personId()).stream().filter(d -> d.holdsOn(today)).toList();
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new Refusal(RefusalCode.INVALID_VALUE, field);
        }
    }

    private static Map<String, Object> detail(Person person, SigningDelegation given) {
        return Map.of(
                "login", person.login(),
                "reference", given.act(),
                "from", given.firstDay(),
                "until", given.lastDay());
    }
}
