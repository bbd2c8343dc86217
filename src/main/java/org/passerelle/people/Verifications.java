package org.passerelle.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verifying organisations that registered themselves: its signatory gives a proof, the service answers within five working
 * days. Until then everything but submission is open to them.
 */
@Service
public class Verifications {

    private static final int WORKING_DAYS = 5;

    private final VerificationTable table;
    private final PersonTable people;
    private final AccountMails mails;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    Verifications(
            VerificationTable table, PersonTable people, AccountMails mails, Rights rights, Trail trail, Clock clock) {
        this.table = table;
        this.people = people;
        this.mails = mails;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is still to be verified of an organisation; empty for one that is, or that an administrator entered. */
    public Optional<Verification> open(OrganisationId organisation) {
        return table.of(organisation).filter(found -> found.status() != Verification.Status.VERIFIED);
    }

    /** Gives the proof for the own organisation, or another one; the time of the service runs anew. */
    @Transactional
    public void prove(Actor actor, UUID proof, String name) {
        rights.require(actor, Act.MANAGE_MEMBERS);
        OrganisationId own = Optional.ofNullable(actor.organisation())
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, "organisation"));
        Instant due =
                WorkingDays.due(clock.instant(), WORKING_DAYS, clock.getZone()).end();
        if (!table.prove(own, proof, name, due)) {
            throw new Refusal(RefusalCode.ALREADY_DONE, own);
        }
        leave(actor, "proveOrganisation", own, "");
    }

    /** Those that wait for the service, the first deadline first. */
    public List<Verification> waiting(Actor actor) {
        rights.require(actor, Act.VERIFY_ORGANISATIONS);
        return table.pending();
    }

    /** Finds that the organisation is what it says: it may submit. */
    @Transactional
    public void accept(Actor actor, OrganisationId organisation) {
        rights.require(actor, Act.VERIFY_ORGANISATIONS);
        decide(actor, organisation, Verification.Status.VERIFIED, "");
    }

    /** Finds that the proof does not do, and says why; another may be given. */
    @Transactional
    public void refuse(Actor actor, OrganisationId organisation, String reason) {
        rights.require(actor, Act.VERIFY_ORGANISATIONS);
        if (reason.isBlank()) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "reason");
        }
        decide(actor, organisation, Verification.Status.REFUSED, reason.strip());
    }

    private void decide(Actor actor, OrganisationId organisation, Verification.Status status, String reason) {
        if (!table.decide(organisation, status, reason, clock.instant())) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, organisation);
        }
        boolean accepted = status == Verification.Status.VERIFIED;
        leave(actor, accepted ? "verifyOrganisation" : "refuseOrganisation", organisation, reason);
        String name = table.of(organisation).map(Verification::name).orElseThrow();
        people.members(List.of(organisation), Set.of(Role.APPLICANT_SIGNATORY))
                .forEach(person -> mails.verified(person, name, accepted, reason));
    }

    private void leave(Actor actor, String verb, OrganisationId organisation, String reason) {
        String name = table.of(organisation).map(Verification::name).orElseThrow();
        trail.record(actor, null, null, verb, null, null, Map.of("name", name, "reason", reason));
    }
}
