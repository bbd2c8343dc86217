package org.passerelle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MembersTests {

    private static final Set<Role> EDITOR = Set.of(Role.APPLICANT_EDITOR);
    private static final Set<Role> SIGNATORY = Set.of(Role.APPLICANT_SIGNATORY);

    @Autowired
    private Members members;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordLinks links;

    @Autowired
    private PeopleFixture fixture;

    @Autowired
    private ServiceClock clock;

    private OrganisationId brevalle;
    private PersonId mayor;

    @BeforeEach
    void aCommuneWithItsMayor() {
        brevalle = organisation("BRE");
        mayor = member("maire", brevalle, SIGNATORY);
    }

    @Test
    void aSignatoryInvitesSomebodyWhoChoosesAPasswordWithinFourteenDays() {
        PersonId id = members.invite(mayor(), invitee("claire@exemple.fr", EDITOR));
        String token = fixture.tokenSentTo("claire@exemple.fr");

        assertThat(members.mine(mayor())).extracting(Member::status).contains(Person.Status.INVITED);
        links.choose(token, PeopleFixture.PASSWORD);
        assertThat(accounts.signIn("claire@exemple.fr", PeopleFixture.PASSWORD)).isInstanceOf(SignIn.Welcome.class);
        assertThat(people.actor(id).belongsTo(brevalle)).isTrue();
    }

    @Test
    void anInvitationExpiresAndIsSentAgain() {
        PersonId id = members.invite(mayor(), invitee("claire@exemple.fr", EDITOR));
        String before = fixture.tokenSentTo("claire@exemple.fr");
        clock.stopAt(clock.instant().plus(Duration.ofDays(15)));
        assertThat(links.owner(before)).isEmpty();

        members.inviteAgain(mayor(), id);

        assertThat(links.owner(fixture.tokenSentTo("claire@exemple.fr"))).isPresent();
    }

    @Test
    void saysWhatIsWrongWithAnInvitation() {
        fixture.active("instruction", Role.CASE_OFFICER);

        assertThat(codes(() -> members.invite(mayor(), new Invitee("", "rien", Language.FR, Set.of(Role.ADMIN)))))
                .containsExactly("MEMBER_NAME", "MEMBER_ADDRESS", "MEMBER_ROLES");
        assertThat(codes(() -> members.invite(mayor(), invitee("maire@exemple.fr", EDITOR))))
                .containsExactly("MEMBER_THERE");
        assertThat(codes(() -> members.invite(mayor(), invitee("instruction@exemple.fr", EDITOR))))
                .containsExactly("MEMBER_OF_SERVICE");
    }

    @Test
    void theLastSignatoryStaysUntilAnotherHasOpenedTheAccount() {
        PersonId next = members.invite(mayor(), invitee("claire@exemple.fr", SIGNATORY));
        assertThat(codes(() -> members.remove(mayor(), mayor))).containsExactly("LAST_SIGNATORY");
        assertThat(codes(() -> members.change(mayor(), mayor, EDITOR))).containsExactly("LAST_SIGNATORY");

        links.choose(fixture.tokenSentTo("claire@exemple.fr"), PeopleFixture.PASSWORD);
        members.remove(people.actor(next), mayor);

        assertThat(people.get(mayor).status()).isEqualTo(Person.Status.DISABLED);
        assertThat(people.signatoriesOf(brevalle)).extracting(Person::id).containsExactly(next);
    }

    @Test
    void otherRolesEndTheSessionsOfAMember() {
        PersonId editor = member("agent", brevalle, EDITOR);
        members.change(mayor(), editor, Set.of(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY));

        assertThat(people.actor(editor).is(Role.APPLICANT_SIGNATORY)).isTrue();
        assertThat(accounts.holds(editor, 1)).isFalse();
    }

    @Test
    void anotherOrganisationsMembersAreNotThere() {
        PersonId stranger = member("ailleurs", organisation("AUT"), SIGNATORY);

        assertThatThrownBy(() -> members.remove(mayor(), stranger)).hasMessageContaining("UNKNOWN");
        assertThat(members.mine(mayor())).extracting(Member::id).containsExactly(mayor);
    }

    @Test
    void onePersonActsForSeveralOrganisationsOneAtATime() {
        OrganisationId other = organisation("AUT");
        PersonId agent = member("agent", other, EDITOR);
        members.invite(mayor(), invitee("agent@exemple.fr", SIGNATORY));
        assertThat(fixture.mailsTo("agent@exemple.fr")).contains("account.joined");
        assertThat(people.actor(agent).belongsTo(other)).isTrue();

        memberships.actFor(people.actor(agent), brevalle);

        assertThat(people.actor(agent).belongsTo(brevalle)).isTrue();
        assertThat(people.actor(agent).roles()).isEqualTo(SIGNATORY);
        assertThat(people.signatoriesOf(brevalle)).extracting(Person::id).contains(agent);
        members.remove(mayor(), agent);
        assertThat(people.actor(agent).belongsTo(other)).isTrue();
        assertThat(people.actor(agent).roles()).isEqualTo(EDITOR);
        assertThatThrownBy(() -> memberships.actFor(people.actor(agent), brevalle))
                .hasMessageContaining("UNKNOWN");
    }

    private Actor mayor() {
        return people.actor(mayor);
    }

    private PersonId member(String login, OrganisationId organisation, Set<Role> roles) {
        Profile plain = PeopleFixture.profile(login);
        PersonId id = people.create(
                Actor.clockwork(),
                new Profile(login, plain.name(), plain.email(), Language.FR, roles, organisation, null, null, null));
        accounts.open(Actor.clockwork(), List.of(id), PeopleFixture.PASSWORD);
        return id;
    }

    private OrganisationId organisation(String key) {
        return organisations.create(
                Actor.clockwork(),
                new Organisation(
                        OrganisationId.random(),
                        key,
                        OrganisationKind.COMMUNE,
                        null,
                        "Commune " + key + " (fictive)",
                        CountryCode.of("FR"),
                        null,
                        null,
                        null,
                        null,
                        true));
    }

    private static Invitee invitee(String email, Set<Role> roles) {
        return new Invitee("Claire (fictive)", email, Language.FR, roles);
    }

    private static List<String> codes(Runnable act) {
        try {
            act.run();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.findings().stream().map(Finding::code).toList();
        }
    }
}
