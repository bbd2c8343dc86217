package org.passerelle.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.dossiers.TieKind;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every public act on a dossier or on an opinion about it × every role that judges, tried by the person whom the dossier is
 * nearest to (who holds it, is asked about it, sits on it) and by a colleague to whom it is nothing, once a standing declaration
 * ties them: none is done (domain.md D10).
 * {@code closed.txt} names what stays open, and why.
 */
@IntegrationTest
class ClosedActsTests {

    /** Auditors and administrators judge nothing; applicants act on their own. */
    private static final Set<Role> UNASKED =
            EnumSet.of(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY, Role.PARTNER_CONTACT, Role.AUDITOR, Role.ADMIN);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Trade trade;

    @Autowired
    private StandingTies ties;

    @Test
    void closesEveryActOnADossierToWhomeverATieClosesItTo() {
        ServiceActs acts = new ServiceActs(context);
        RightsWorld world = new RightsWorld(context);
        EnumSet<Role> judges = EnumSet.complementOf(EnumSet.copyOf(UNASKED));
        List<Actor> tied = judges.stream()
                .flatMap(role -> Stream.of(world.own(role), world.other(role)))
                .toList();
        tied.forEach(actor -> ties.declare(
                actor, trade.organisation("BRE"), TieKind.FAMILY, LocalDate.of(2020, 1, 1), null, "Fictif"));

        List<String> open = new ArrayList<>();
        acts.aboutADossier()
                .forEach(act -> tied.forEach(actor -> {
                    if (acts.attempt(act, actor, world::argument) == ServiceActs.ALLOWED) {
                        open.add(act + " " + actor.login());
                    }
                }));

        Set<String> named = new TreeSet<>(RightsTableTests.lines("/closed.txt"));
        assertThat(open)
                .filteredOn(each -> !named.contains(each.substring(0, each.lastIndexOf(' '))))
                .isEmpty();
        assertThat(acts.aboutADossier()).containsAll(named);
        assertThat(acts.crashes()).isEmpty();
    }
}
