package org.passerelle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.people.PeopleFixture.PASSWORD;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.people.AddressChange.Progress;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AccountLinksTests {

    private static final String NEXT = "cinq autres mots tout neufs";

    @Autowired
    private PasswordLinks links;

    @Autowired
    private AddressChange addresses;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private PeopleFixture fixture;

    @Autowired
    private ServiceClock clock;

    @Test
    void anInvitedPersonChoosesAPasswordOnce() {
        PersonId paul = fixture.invited("paul", Role.REVIEWER);
        links.invite(Actor.clockwork(), paul);
        String token = fixture.tokenSentTo("paul@exemple.fr");

        assertThat(links.owner(token)).map(Person::login).hasValue("paul");
        links.choose(token, NEXT);

        assertThat(accounts.signIn("paul", NEXT)).isInstanceOf(SignIn.Welcome.class);
        assertThat(links.owner(token)).isEmpty();
        assertRefused(() -> links.choose(token, PASSWORD), RefusalCode.UNKNOWN);
    }

    @Test
    void aSecondInvitationMakesTheFirstVoid() {
        PersonId paul = fixture.invited("paul", Role.REVIEWER);
        links.invite(Actor.clockwork(), paul);
        String before = fixture.tokenSentTo("paul@exemple.fr");
        clock.stopAt(clock.instant().plusSeconds(60));

        links.invite(Actor.clockwork(), paul);

        assertThat(links.owner(before)).isEmpty();
        assertThat(links.owner(fixture.tokenSentTo("paul@exemple.fr"))).isPresent();
    }

    @Test
    void aRefusedPasswordLeavesTheLink() {
        PersonId paul = fixture.invited("paul", Role.REVIEWER);
        links.invite(Actor.clockwork(), paul);
        String token = fixture.tokenSentTo("paul@exemple.fr");

        assertRefused(() -> links.choose(token, "court"), RefusalCode.CONTENT);

        assertThat(links.owner(token)).isPresent();
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkThatHoldsAnHour() {
        Actor claire = fixture.active("claire", Role.AUDITOR);
        links.answer("claire@exemple.fr").join();
        String token = fixture.tokenSentTo("claire@exemple.fr");

        clock.stopAt(clock.instant().plus(Duration.ofMinutes(61)));
        assertThat(links.owner(token)).isEmpty();

        links.answer("claire").join();
        links.choose(fixture.tokenSentTo("claire@exemple.fr"), NEXT);
        assertThat(accounts.signIn("claire", NEXT)).isInstanceOf(SignIn.Welcome.class);
        assertThat(accounts.holds(claire.personId(), 1)).isFalse();
    }

    @Test
    void askingAgainAtOnceSendsNoSecondMail() {
        fixture.active("claire", Role.AUDITOR);

        links.answer("claire@exemple.fr").join();
        links.answer("claire@exemple.fr").join();

        assertThat(fixture.mailsTo("claire@exemple.fr")).containsExactly("account.reset");
    }

    @Test
    void nobodyIsWrittenToForAnUnknownAddressAnInvitationOrADisabledAccount() {
        fixture.invited("paul", Role.REVIEWER);
        people.disable(Actor.clockwork(), fixture.active("claire", Role.AUDITOR).personId());

        for (String name : new String[] {"paul", "claire", "inconnue@exemple.fr"}) {
            links.answer(name).join();
        }

        assertThat(fixture.mailsTo("paul@exemple.fr")).isEmpty();
        assertThat(fixture.mailsTo("claire@exemple.fr")).isEmpty();
        assertThat(fixture.mailsTo("inconnue@exemple.fr")).isEmpty();
    }

    @Test
    void anAddressChangesOnceBothHaveConfirmed() {
        Actor claire = fixture.active("claire", Role.AUDITOR);
        addresses.ask(claire, PASSWORD, "nouvelle@exemple.fr");

        assertThat(addresses.confirm(fixture.tokenSentTo("nouvelle@exemple.fr")))
                .isEqualTo(Progress.ONE_LEFT);
        assertThat(people.get(claire.personId()).email()).isEqualTo("claire@exemple.fr");

        assertThat(addresses.confirm(fixture.tokenSentTo("claire@exemple.fr"))).isEqualTo(Progress.CHANGED);
        assertThat(people.get(claire.personId()).email()).isEqualTo("nouvelle@exemple.fr");
        assertThat(fixture.mailsTo("claire@exemple.fr")).contains("account.addressChanged");
    }

    @Test
    void anAddressThatSomebodyTookMeanwhileIsRefused() {
        Actor claire = fixture.active("claire", Role.AUDITOR);
        addresses.ask(claire, PASSWORD, "paul@exemple.fr");
        String there = fixture.tokenSentTo("paul@exemple.fr");
        String here = fixture.tokenSentTo("claire@exemple.fr");
        fixture.active("paul", Role.AUDITOR);

        addresses.confirm(there);

        assertRefused(() -> addresses.confirm(here), RefusalCode.INVALID_VALUE);
        assertThat(people.get(claire.personId()).email()).isEqualTo("claire@exemple.fr");
    }

    @Test
    void anAddressIsNotAskedForWithoutThePassword() {
        Actor claire = fixture.active("claire", Role.AUDITOR);

        assertRefused(() -> addresses.ask(claire, "faux", "nouvelle@exemple.fr"), RefusalCode.INVALID_VALUE);
        assertRefused(() -> addresses.ask(claire, PASSWORD, "pas une adresse"), RefusalCode.INVALID_VALUE);
        assertThat(fixture.mailsTo("nouvelle@exemple.fr")).isEmpty();
    }

    @Test
    void theFirstAdministratorComesByAnyLinkAndNoSecondFollows() {
        String token = token(first.link().orElseThrow());
        String ofAnotherNode = token(first.link().orElseThrow());
        assertThat(first.holds(token)).isTrue();
        assertThat(first.holds(ofAnotherNode)).isTrue();

        first.create(token, PeopleFixture.profile("racine"), NEXT);

        assertThat(accounts.signIn("racine", NEXT)).isInstanceOf(SignIn.Welcome.class);
        assertThat(people.actorByLogin("racine").is(Role.ADMIN)).isTrue();
        assertThat(first.link()).isEmpty();
        assertThat(first.holds(ofAnotherNode)).isFalse();
        assertRefused(() -> first.create(token, PeopleFixture.profile("autre"), NEXT), RefusalCode.UNKNOWN);
        assertRefused(() -> first.create(ofAnotherNode, PeopleFixture.profile("autre"), NEXT), RefusalCode.UNKNOWN);
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static void assertRefused(Runnable act, RefusalCode code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
