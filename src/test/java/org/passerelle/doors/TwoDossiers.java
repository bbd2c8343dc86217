package org.passerelle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.passerelle.Definitions;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.dossiers.TieKind;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.People;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two dossiers of one call, and two persons in each role: one whom a standing declaration ties to the applicant of the first,
 * and one who is free. A door is one where the free one meets both dossiers and the tied one the second alone.
 */
final class TwoDossiers {

    private static final Set<RefusalCode> SHUT =
            EnumSet.of(RefusalCode.FORBIDDEN, RefusalCode.CONFLICT_OF_INTEREST, RefusalCode.UNKNOWN);

    private static final Set<Role> TRIED = EnumSet.of(
            Role.CALL_MANAGER,
            Role.CASE_OFFICER,
            Role.POST_CORRESPONDENT,
            Role.REVIEWER,
            Role.COMMITTEE_MEMBER,
            Role.COMMITTEE_CHAIR,
            Role.COMMITTEE_SECRETARY,
            Role.AUTHORISING_OFFICER);

    final CallId call;

    /** Of Brévalle, to which the recused are tied. */
    final DossierId closed;

    /** Of its neighbour. */
    final DossierId open;

    private final ApplicationContext context;
    private final Trade trade;
    private final TransactionTemplate transaction;

    TwoDossiers(ApplicationContext context) {
        this.context = context;
        trade = context.getBean(Trade.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        call = trade.peopled()
                .published(Definitions.with(
                        "AAP-2027-TEST", Map.of("procedure", Map.of("review", Map.of("fairnessBench", true)))));
        trade.at(Trade.OPENS.plusDays(1));
        trade.lead("VOI", OrganisationKind.COMMUNE);
        closed = submitted("agent", "signatory", "Eau potable à Tanguiéra");
        open = submitted("voi.agent", "voi.signatory", "Eau potable à Tanguiéra, quartier sud");
        TRIED.forEach(role -> {
            person("free", role);
            person("tied", role);
        });
    }

    Actor free(Role role) {
        return trade.actor("free." + Trade.login(role));
    }

    Actor tied(Role role) {
        return trade.actor("tied." + Trade.login(role));
    }

    /** From now on the first dossier is closed to those who are tied. */
    void declare(Role... roles) {
        for (Role role : roles) {
            context.getBean(StandingTies.class)
                    .declare(
                            tied(role),
                            trade.organisation("BRE"),
                            TieKind.FAMILY,
                            LocalDate.of(2020, 1, 1),
                            null,
                            "Fictif");
        }
    }

    /** One test for each door, under its name. */
    Stream<DynamicTest> each(Door... doors) {
        return Stream.of(doors)
                .map(door -> dynamicTest(door.name() + " (" + door.role() + ")", () -> {
                    assertThat(undone(() -> door.seen().apply(free(door.role()))))
                            .as("the free one")
                            .contains(closed, open);
                    assertThat(undone(() -> door.seen().apply(tied(door.role()))))
                            .as("the tied one")
                            .contains(open)
                            .doesNotContain(closed);
                }));
    }

    /** A door on which one knocks dossier by dossier: it is shut where the act is refused for want of a right. */
    Door knock(String name, Role role, BiConsumer<Actor, DossierId> act) {
        return new Door(name, role, actor -> Stream.of(closed, open)
                .filter(id -> undone(() -> isDone(() -> act.accept(actor, id))))
                .toList());
    }

    /** A door that tells a number: two for both, one for the second alone. */
    Door count(String name, Role role, java.util.function.ToIntFunction<Actor> many) {
        return new Door(name, role, actor -> ofCount(many.applyAsInt(actor)));
    }

    /** A door that shows words, in which a dossier is met by its number. */
    Door words(String name, Role role, java.util.function.Function<Actor, String> words) {
        return new Door(name, role, actor -> {
            String text = words.apply(actor);
            return Stream.of(closed, open)
                    .filter(id -> text.contains(number(id)))
                    .toList();
        });
    }

    String number(DossierId id) {
        return context.getBean(DossierFile.class).get(id).name();
    }

    private Collection<DossierId> ofCount(int many) {
        return switch (many) {
            case 2 -> List.of(closed, open);
            case 1 -> List.of(open);
            default -> List.of();
        };
    }

    private static boolean isDone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            return !SHUT.contains(refusal.code());
        }
    }

    private <T> T undone(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return act.get();
        }));
    }

    private DossierId submitted(String agent, String signatory, String title) {
        DossierId id = trade.completeDraft(call, agent, title, "24000.00");
        context.getBean(Dossiers.class).submit(trade.actor(signatory), id);
        return id;
    }

    private void person(String prefix, Role role) {
        String login = prefix + "." + Trade.login(role);
        context.getBean(People.class)
                .create(
                        Actor.clockwork(),
                        new Profile(
                                login,
                                "Personne fictive " + login,
                                login + "@exemple.invalid",
                                Language.FR,
                                Set.of(role),
                                null,
                                role == Role.POST_CORRESPONDENT ? "COTONOU" : null,
                                null,
                                null));
    }
}
