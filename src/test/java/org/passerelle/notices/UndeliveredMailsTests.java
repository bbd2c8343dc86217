package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.desk.CaseOfficers;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.people.TrailEntry;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceClock;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A mail that does not arrive, from the server's refusal to the mail that does, or to why none is sent. */
@IntegrationTest
class UndeliveredMailsTests {

    private static final String SIGNATORY = "signatory@exemple.invalid";
    private static final String NO_SUCH_USER = "550 5.1.1 No such user here";

    @Autowired
    ApplicationContext service;

    @Autowired
    Trade trade;

    @Autowired
    UndeliveredMails undelivered;

    @Autowired
    Outbox outbox;

    @Autowired
    OwnNotices notices;

    @Autowired
    NoticeTable gathered;

    @Autowired
    DailyDigest digest;

    @Autowired
    CaseOfficers officers;

    @Autowired
    Ties ties;

    @Autowired
    Worklist worklist;

    @Autowired
    People people;

    @Autowired
    Trail trail;

    @Autowired
    DueJobs jobs;

    @Autowired
    ServiceClock clock;

    private final RefusingServer server = new RefusingServer().refuse(SIGNATORY, NO_SUCH_USER);
    private DossierId dossier;
    private Actor officer;

    @BeforeEach
    void aReceiptThatTheServerRefuses() {
        CallId call = trade.openCall("AAP-2027-RETOUR");
        officer = trade.officer("zoe");
        dossier = trade.submitted(call);
        jobs.runDue();
        officers.handOver(trade.actor(Role.CALL_MANAGER), dossier, officer.personId(), "Suit la région (fictif)");
        server.take(service);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void isATaskOfTheOfficerInChargeThatNamesAddressMailAndReason() {
        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.awaited()).isEqualTo(Role.CASE_OFFICER.name());
            assertThat(task.person()).isEqualTo(officer.personId());
        });
        Undelivered found = only(officer);
        assertThat(found.recipient()).isEqualTo(SIGNATORY);
        assertThat(found.subject()).contains("accusé de réception");
        assertThat(found.kind()).isEqualTo(Undelivered.Kind.REFUSED);
        assertThat(found.reason()).isEqualTo(NO_SUCH_USER);
        assertThat(found.dossier()).isEqualTo(dossier);
        assertThat(notices.latest(officer, 5))
                .filteredOn(notice -> notice.key().equals("undelivered.found"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.subject()).contains("accusé de réception"));
        assertThat(receipt().attempts()).isOne();
    }

    @Test
    void isSentAgainToTheAddressThatWasCorrectedMeanwhile() {
        readdress("signatory", "maire@exemple.invalid");
        Undelivered found = only(officer);
        assertThat(found.isCorrected()).isTrue();

        undelivered.sendAgain(officer, found.mail());
        server.take(service);

        assertThat(server.taken()).contains("maire@exemple.invalid");
        assertThat(outbox.to("maire@exemple.invalid"))
                .filteredOn(mail -> mail.key().equals("dossier.received"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.isSent()).isTrue());
        assertThat(receipt().body()).as("no words are kept twice").isEmpty();
        assertThat(tasks()).isEmpty();
        assertThat(waiting(officer)).isEmpty();
        assertThat(lines("sendMailAgain")).singleElement().satisfies(line -> assertThat(line.detail())
                .containsEntry("recipient", SIGNATORY));
        assertThat(codesOf(() -> undelivered.sendAgain(officer, found.mail()))).containsExactly("UNKNOWN");
    }

    @Test
    void isATaskAgainWhereItFailsAgain() {
        undelivered.sendAgain(officer, only(officer).mail());

        server.take(service);

        assertThat(tasks()).hasSize(1);
        assertThat(only(officer).kind()).isEqualTo(Undelivered.Kind.REFUSED);
    }

    @Test
    void isSetAsideWithAReason() {
        UUID mail = only(officer).mail();
        assertThat(codesOf(() -> undelivered.dismiss(officer, mail, " "))).containsExactly("COMMENT_REQUIRED");

        undelivered.dismiss(officer, mail, "Remis en main propre (fictif)");

        assertThat(tasks()).isEmpty();
        assertThat(waiting(officer)).isEmpty();
        assertThat(lines("dismissMail")).singleElement().satisfies(line -> assertThat(line.detail())
                .containsEntry("reason", "Remis en main propre (fictif)"));
        server.mended();
        server.take(service);
        assertThat(server.taken()).doesNotContain(SIGNATORY);
    }

    @Test
    void isNotThereForWhomAConflictClosesTheDossierTo() {
        UUID mail = only(officer).mail();
        ties.find(trade.actor(Role.CASE_OFFICER), dossier, officer.personId(), TieKind.FAMILY, "Sœur (fictif)");

        assertThat(waiting(officer)).isEmpty();
        assertThat(codesOf(() -> undelivered.sendAgain(officer, mail))).containsExactly("UNKNOWN");
        assertThat(codesOf(() -> undelivered.dismiss(officer, mail, "Sans objet")))
                .containsExactly("UNKNOWN");
    }

    @Test
    void isAnAdministratorsWhereItIsAboutNoDossierAndTheSecretarysOfASession() {
        outbox.send("claire@exemple.invalid", Language.FR, "account.passwordChanged", Map.of("name", "Claire"));
        Person member = people.get(trade.member("hugo").personId());
        outbox.tell(
                member, "account.passwordChanged", "committee/AAP-2027-RETOUR", Map.of("name", member.name()), null);
        server.refuse("claire@exemple.invalid", NO_SUCH_USER).refuse(member.email(), NO_SUCH_USER);

        server.take(service);

        Actor secretary = trade.actor(Role.COMMITTEE_SECRETARY);
        assertThat(only(secretary).recipient()).isEqualTo(member.email());
        assertThat(undelivered.beside(secretary))
                .contains(new UndeliveredMails.Beside(1, only(secretary).at()));
        assertThat(undelivered.count(secretary)).isOne();
        assertThat(undelivered.beside(officer)).as("a dossier's is a task").isEmpty();
        assertThat(waiting(trade.actor(Role.ADMIN)))
                .extracting(Undelivered::recipient)
                .containsExactlyInAnyOrder(SIGNATORY, "claire@exemple.invalid", member.email());
        assertThat(notices.latest(trade.actor(Role.ADMIN), 5))
                .extracting(Notice::key)
                .containsExactly("undelivered.found");
    }

    @Test
    void aDigestThatIsLostLeadsItsReaderToTheNoticesAtTheCorrectedAddress() {
        Person member = people.get(trade.person("post"));
        gathered.add(new Notice(
                UUID.randomUUID(),
                member.id(),
                "opinion.asked",
                "Avis demandé",
                "worklist",
                clock.instant(),
                null,
                true));
        server.refuse(member.email(), NO_SUCH_USER);
        clock.stopAt(clock.instant().plus(Duration.ofDays(1)));
        digest.sendDue();
        server.take(service);
        readdress("post", "consul@exemple.invalid");
        Undelivered found = waiting(trade.actor(Role.ADMIN)).stream()
                .filter(lost -> lost.key().equals("digest"))
                .findFirst()
                .orElseThrow();
        assertThat(found.isCorrected()).isTrue();

        undelivered.sendAgain(trade.actor(Role.ADMIN), found.mail());

        assertThat(outbox.to("consul@exemple.invalid"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.key()).isEqualTo("undelivered.again"))
                .satisfies(mail -> assertThat(mail.body()).contains(found.subject(), "/notices"));
        server.take(service);
        assertThat(server.taken()).contains("consul@exemple.invalid");
    }

    @Test
    void isGivenUpAfterAWeekAndOfWhatIsLostTogetherOneIsTold() {
        Person agent = people.get(trade.person("agent"));
        server.refuse(agent.email(), "451 4.3.0 Come back later");
        for (int i = 0; i < 2; i++) {
            outbox.tell(agent, "account.passwordChanged", "my/dossiers/" + dossier, Map.of("name", agent.name()), null);
        }
        server.take(service);
        assertThat(tasks()).hasSize(1);

        clock.stopAt(clock.instant().plus(Duration.ofDays(8)));
        server.take(service);

        assertThat(tasks()).hasSize(3);
        assertThat(waiting(officer))
                .filteredOn(found -> found.kind() == Undelivered.Kind.GIVEN_UP)
                .hasSize(2);
        assertThat(notices.latest(officer, 9))
                .filteredOn(notice -> notice.key().equals("undelivered.found"))
                .hasSize(1);
    }

    @Test
    void whatCameBackIsReportedAndItsReaderLedToWhatItAnnounced() {
        Actor admin = trade.actor(Role.ADMIN);
        Mail sent = outbox.to("agent@exemple.invalid").get(0);
        assertThat(sent.isSent()).isTrue();
        assertThat(codesOf(() -> undelivered.cameBack(officer, sent.id(), "Boîte pleine")))
                .containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> undelivered.cameBack(admin, sent.id(), ""))).containsExactly("COMMENT_REQUIRED");
        assertThat(codesOf(() -> undelivered.cameBack(admin, receipt().id(), "Boîte pleine")))
                .containsExactly("UNKNOWN");

        undelivered.cameBack(admin, sent.id(), "Boîte pleine");

        assertThat(codesOf(() -> undelivered.cameBack(admin, sent.id(), "Boîte pleine")))
                .containsExactly("ALREADY_DONE");
        assertThat(undelivered.states(admin, List.of(sent.id()))).containsEntry(sent.id(), Undelivered.State.WAITING);
        Undelivered found = waiting(officer).stream()
                .filter(each -> each.mail().equals(sent.id()))
                .findFirst()
                .orElseThrow();
        assertThat(found.reason()).isEqualTo("Boîte pleine");
        undelivered.sendAgain(officer, found.mail());
        assertThat(outbox.to("agent@exemple.invalid"))
                .filteredOn(mail -> mail.key().equals("undelivered.again"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains(sent.subject(), "my/dossiers/" + dossier));
    }

    private List<WorkItem> tasks() {
        return worklist.of(dossier).stream()
                .filter(item -> item.kind() == WorkItem.Kind.MEND_MAIL)
                .toList();
    }

    private List<Undelivered> waiting(Actor actor) {
        return undelivered.page(actor, Optional.empty(), 100);
    }

    private Undelivered only(Actor actor) {
        List<Undelivered> waiting = waiting(actor);
        assertThat(waiting).hasSize(1);
        return waiting.get(0);
    }

    private Mail receipt() {
        return outbox.to(SIGNATORY).stream()
                .filter(mail -> mail.key().equals("dossier.received"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private List<TrailEntry> lines(String verb) {
        return trail.ofDossier(dossier.value()).stream()
                .filter(line -> line.verb().equals(verb))
                .toList();
    }

    private void readdress(String login, String address) {
        Person person = people.get(trade.person(login));
        Profile before = person.profile();
        people.update(
                Actor.clockwork(),
                person.id(),
                person.version(),
                new Profile(
                        before.login(),
                        before.name(),
                        address,
                        before.language(),
                        before.roles(),
                        before.organisation(),
                        before.post(),
                        before.region(),
                        before.funder()));
    }
}
