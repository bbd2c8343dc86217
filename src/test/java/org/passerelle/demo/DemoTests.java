package org.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.people.SignIn;
import org.passerelle.rehearsal.Progress;
import org.passerelle.rehearsal.script.Script;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DemoTests {

    /** A call closes while nobody acts. */
    private static final Instant CLOSING = Instant.parse("2027-03-31T22:00:59Z");

    private static final Instant PRESENT = Instant.parse("2027-05-12T14:00:00Z");

    @Autowired
    private Demo demo;

    @Autowired
    private DemoTable table;

    @Autowired
    private DemoAccounts shown;

    @Autowired
    private ApplicationContext service;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private ServiceClock clock;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void stopTheClock() {
        clock.stopAt(PRESENT);
    }

    @Test
    void loadsOnceAndGoesOnFromItsDate() throws Exception {
        assertThat(demo.isDue()).isTrue();
        demo.load(quiet());

        assertThat(demo.isDue()).isFalse();
        assertThat(Duration.between(PRESENT, clock.instant())).isBetween(Duration.ZERO, Duration.ofMinutes(2));
        assertThat(numbersOfTheScenario())
                .containsExactly(
                        "DOS-2027-0001",
                        "DOS-2027-0002",
                        "DOS-2027-0003",
                        "DOS-2027-0004",
                        "DOS-2027-0005",
                        "DOS-2027-0006");
        assertThat(count("select count(*) from passerelle.demo_act where position >= 0"))
                .isEqualTo(DemoScript.read().acts().size());
        nothingThatSomebodyReadsIsAFiller();
        everyAccountSignsIn();
        assertThat(stages()).isEqualTo(DemoStages.expected());
        new RoleTable(service).holds();
        assertThat(shown.lines()).anyMatch(line -> line.contains(DemoAccounts.PASSWORD));
    }

    /** Broken off where a kill hurts most: the timers before an act have fired, the act is not recorded. */
    @Test
    void goesOnFromTheFirstActThatIsNotRecordedAndNotBeforeTheLastTimer() throws Exception {
        int position = firstActAfterTheClosing();
        database.sql("alter table passerelle.demo_act add constraint killed check (position < " + position + ")")
                .update();
        try {
            assertThatThrownBy(() -> demo.load(quiet())).hasMessageContaining("killed");
        } finally {
            database.sql("alter table passerelle.demo_act drop constraint killed")
                    .update();
        }
        assertThat(demo.isDue()).isTrue();
        assertThat(count("select count(*) from passerelle.demo_act where position >= 0"))
                .isEqualTo(position);
        List<Instant> instants = new ArrayList<>();
        clock.follow(setting -> Optional.ofNullable(setting.stoppedAt()).ifPresent(instants::add));
        instants.clear();

        demo.load(quiet());

        assertThat(instants).isSorted().first().satisfies(instant -> assertThat(instant)
                .isAfterOrEqualTo(CLOSING));
        assertThat(count("select count(*) from passerelle.demo_act where position >= 0"))
                .isEqualTo(DemoScript.read().acts().size());
        assertThat(stages()).isEqualTo(DemoStages.expected());
    }

    private static int firstActAfterTheClosing() {
        Script script = DemoScript.read();
        return (int) script.acts().stream()
                .takeWhile(act -> script.instant(act.at()).isBefore(CLOSING))
                .count();
    }

    @Test
    void theTableHasARowForEveryRole() throws Exception {
        Set<Role> named = RoleTable.rows().stream().map(RoleTable.Row::role).collect(Collectors.toSet());

        // The table's head says why.
        assertThat(EnumSet.complementOf(EnumSet.copyOf(named)))
                .containsExactlyInAnyOrder(Role.PARTNER_CONTACT, Role.ACCOUNTING_OFFICER);
        assertThat(named).allSatisfy(role -> {
            assertThat(RoleTable.rows()).anyMatch(row -> row.role() == role && row.leastWaiting() > 0);
            assertThat(RoleTable.rows()).anyMatch(row -> row.role() == role && row.leastDone() > 0);
        });
    }

    @Test
    void theClockIsTakenUpAtTheNextStart() {
        table.keep(Duration.ofDays(100));
        clock.stopAt(Instant.EPOCH);

        new DemoClock(table, clock);

        assertThat(clock.setting()).isEqualTo(new ServiceClock.Setting(null, Duration.ofDays(100)));
    }

    @Test
    void aDatabaseThatIsUsedIsLeftAlone() {
        people.create(
                Actor.clockwork(),
                new Profile(
                        "somebody",
                        "Somebody",
                        "somebody@exemple.invalid",
                        Language.EN,
                        Set.of(Role.ADMIN),
                        null,
                        null,
                        null,
                        null));

        assertThat(demo.isDue()).isFalse();
    }

    private void everyAccountSignsIn() {
        assertThat(DemoAccounts.SHOWN).allSatisfy(login -> assertThat(accounts.signIn(login, DemoAccounts.PASSWORD))
                .isInstanceOf(SignIn.Welcome.class));
    }

    private void nothingThatSomebodyReadsIsAFiller() {
        for (String table : List.of(
                "dossier", "judgement", "consultation", "opinion_version", "score_sheet", "synthesis", "decision")) {
            assertThat(count("select count(*) from passerelle." + table + " t where t::text like '%(répétition)%'"))
                    .as(table)
                    .isZero();
        }
    }

    private List<String> numbersOfTheScenario() {
        Script script = DemoScript.read();
        return Stream.of("D1", "D2", "D3", "D4", "D5", "D6")
                .map(key -> script.dossier(key).orElseThrow().content().title())
                .map(title -> database.sql("select number from passerelle.dossier where title = :title")
                        .param("title", title)
                        .query(String.class)
                        .single())
                .toList();
    }

    private List<String> stages() {
        return database.sql(DemoStages.SQL).query(String.class).list().stream()
                .sorted()
                .toList();
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private static Progress quiet() {
        return Progress.on(new PrintStream(OutputStream.nullOutputStream()), "demo");
    }
}
