package org.passerelle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.people.PeopleFixture.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.CleanState;
import org.passerelle.IntegrationTest;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AccountsTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private PeopleFixture fixture;

    @Autowired
    private ServiceClock clock;

    @Test
    void letsInByLoginOrAddressWithoutRegardToCase() {
        fixture.active("claire", Role.AUDITOR);

        assertThat(accounts.signIn("Claire", PASSWORD)).isInstanceOf(SignIn.Welcome.class);
        assertThat(accounts.signIn("CLAIRE@exemple.fr", PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void saysTheSameOfAWrongPasswordAnUnknownNameAndAnAccountNotYetOpen() {
        fixture.active("claire", Role.AUDITOR);
        fixture.invited("paul", Role.AUDITOR);

        assertThat(List.of(
                        accounts.signIn("claire", "faux"),
                        accounts.signIn("personne", "faux"),
                        accounts.signIn("paul", "faux")))
                .containsOnly(new SignIn.Wrong());
    }

    @Test
    void makesANameWaitLongerWithEachFailureWhetherItExistsOrNot() {
        fixture.active("claire", Role.AUDITOR);

        for (String name : List.of("claire", "personne")) {
            clock.stopAt(CleanState.START);
            fail(name, 3);
            assertThat(accounts.signIn(name, PASSWORD)).isEqualTo(new SignIn.Wait(CleanState.START.plusSeconds(2)));
            clock.stopAt(CleanState.START.plusSeconds(2));
            fail(name, 1);
            assertThat(accounts.signIn(name, PASSWORD)).isEqualTo(new SignIn.Wait(CleanState.START.plusSeconds(6)));
        }
    }

    @Test
    void closesANameAfterTenFailuresAndOpensItAgainByItself() {
        fixture.active("claire", Role.AUDITOR);
        for (int failures = 1; failures <= 10; failures++) {
            assertThat(accounts.signIn("claire", "faux")).isInstanceOf(SignIn.Wrong.class);
            clock.stopAt(clock.instant().plus(SignInGuard.delay(failures)));
        }
        clock.stopAt(clock.instant().minusSeconds(1));
        assertThat(accounts.signIn("claire", PASSWORD)).isInstanceOf(SignIn.Wait.class);

        clock.stopAt(clock.instant().plusSeconds(1));
        assertThat(accounts.signIn("claire", PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void forgetsFailuresAfterSuccessAndAfterAnHour() {
        fixture.active("claire", Role.AUDITOR);
        fail("claire", 2);
        assertThat(accounts.signIn("claire", PASSWORD)).isInstanceOf(SignIn.Welcome.class);
        fail("claire", 2);

        clock.stopAt(clock.instant().plus(Duration.ofMinutes(61)));
        fail("claire", 2);

        assertThat(accounts.signIn("claire", PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void countsFailuresByLoginAndByAddressAsOnePersons() {
        fixture.active("claire", Role.AUDITOR);
        fail("claire", 2);
        fail("Claire@exemple.fr", 1);

        assertThat(accounts.signIn("claire@exemple.fr", PASSWORD)).isInstanceOf(SignIn.Wait.class);
        assertThat(accounts.signIn("claire", PASSWORD)).isInstanceOf(SignIn.Wait.class);
    }

    @Test
    void saysUntilWhenThePresentPasswordIsNotChecked() {
        Actor claire = fixture.active("claire", Role.AUDITOR);
        fail("claire", 3);

        assertThatThrownBy(() -> accounts.changePassword(claire, PASSWORD, "cinq autres mots tout neufs"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.TOO_MANY_ATTEMPTS);
                    assertThat(refusal.details()).containsExactly(CleanState.START.plusSeconds(2));
                });
        clock.stopAt(CleanState.START.plusSeconds(2));
        accounts.changePassword(claire, PASSWORD, "cinq autres mots tout neufs");
    }

    @Test
    void countsAttemptsMadeAtOneInstant() throws Exception {
        ExecutorService twelve = Executors.newFixedThreadPool(12);
        Callable<SignIn> guess = () -> accounts.signIn("personne", "faux");

        List<Future<SignIn>> answers =
                twelve.invokeAll(IntStream.range(0, 12).mapToObj(i -> guess).toList());
        twelve.shutdown();

        int tried = 0;
        for (Future<SignIn> answer : answers) {
            tried += answer.get() instanceof SignIn.Wrong ? 1 : 0;
        }
        assertThat(tried).isEqualTo(3);
    }

    @Test
    void endsEverySessionWithTheAccountAndWithThePassword() {
        Actor claire = fixture.active("claire", Role.AUDITOR);
        assertThat(accounts.holds(claire.personId(), 1)).isTrue();

        accounts.changePassword(claire, PASSWORD, "cinq autres mots tout neufs");
        assertThat(accounts.holds(claire.personId(), 1)).isFalse();
        assertThat(accounts.holds(claire.personId(), 2)).isTrue();
        assertThat(fixture.mailsTo("claire@exemple.fr")).containsExactly("account.passwordChanged");

        accounts.signOutEverywhere(claire);
        assertThat(accounts.holds(claire.personId(), 2)).isFalse();

        people.disable(Actor.clockwork(), claire.personId());
        assertThat(accounts.holds(claire.personId(), 3)).isFalse();
        assertThat(accounts.signIn("claire", "cinq autres mots tout neufs")).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void endsSessionsWhenRightsChangeButNotWhenTheNameDoes() {
        Actor claire = fixture.active("claire", Role.AUDITOR);
        Person before = people.get(claire.personId());

        people.update(
                Actor.clockwork(),
                before.id(),
                before.version(),
                before.profile().called("Claire", before.language()));
        assertThat(accounts.holds(before.id(), 1)).isTrue();

        Person now = people.get(before.id());
        people.update(Actor.clockwork(), now.id(), now.version(), now.profile().withRoles(Set.of(Role.ADMIN)));
        assertThat(accounts.holds(before.id(), 1)).isFalse();
    }

    @Test
    void refusesANewPasswordWithoutThePresentOneAndAWeakOne() {
        Actor claire = fixture.active("claire", Role.AUDITOR);

        assertThatThrownBy(() -> accounts.changePassword(claire, "faux", "cinq autres mots tout neufs"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_VALUE));
        assertThat(codes(claire, "court")).contains("PASSWORD_SHORT");
        assertThat(codes(claire, "x".repeat(80))).containsExactly("PASSWORD_GUESSABLE", "PASSWORD_LONG");
        assertThat(codes(claire, "je suis CLAIRE ici")).containsExactly("PASSWORD_GUESSABLE");
        assertThat(accounts.signIn("claire", PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    }

    private List<String> codes(Actor actor, String next) {
        try {
            accounts.changePassword(actor, PASSWORD, next);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.codes();
        }
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(accounts.signIn(name, "faux")).isInstanceOf(SignIn.Wrong.class);
        }
    }
}
