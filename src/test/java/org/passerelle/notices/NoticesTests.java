package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.desk.CaseOfficers;
import org.passerelle.desk.Officers;
import org.passerelle.dossiers.AdmissibilityJudged;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviewers;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.ServiceAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@IntegrationTest
class NoticesTests {

    @Autowired
    Trade trade;

    @Autowired
    Outbox outbox;

    @Autowired
    Consultations consultations;

    @Autowired
    Reviewers reviewers;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ServiceAddress address;

    @Autowired
    DailyDigest digest;

    @Autowired
    BodyContacts contacts;

    @Autowired
    CaseOfficers cases;

    @Autowired
    Officers officers;

    @Autowired
    Exchanges exchanges;

    CallId call;
    DossierId id;

    @WalkedOnce
    void aSubmittedDossier() {
        call = trade.openCall("AAP-2027-TEST");
        id = trade.submitted(call);
    }

    @Test
    void tellsTheApplicantThatTheDossierArrived() {
        assertThat(subjects("signatory")).containsExactly("Dossier DOS-2027-0001\u00a0: accusé de réception");
        assertThat(subjects("agent")).containsExactly("Dossier DOS-2027-0001\u00a0: accusé de réception");
        assertThat(subjects("other.signatory")).isEmpty();
        assertThat(bodies("signatory"))
                .singleElement()
                .asString()
                .contains("a été reçue et porte le numéro DOS-2027-0001", "L’accusé de réception")
                .contains("\n\n" + address.of("my/dossiers/" + id) + "\n\n");
    }

    @Test
    void gathersWhatThePostIsAskedAndRemindedOfInOneMailADay() {
        DossierId second = trade.submitted(call);
        Consultation embassy = consultations.ask(Actor.clockwork(), id).get(0);
        consultations.ask(Actor.clockwork(), second);
        consultations.remind(Actor.clockwork(), embassy.id(), 3);
        digest.sendDue();
        assertThat(subjects("post")).isEmpty();

        trade.at(Trade.OPENS.plusDays(2));
        digest.sendDue();

        assertThat(bodies("post"))
                .singleElement()
                .asString()
                .contains(
                        "Avis demandé sur le dossier DOS-2027-0001",
                        "Avis demandé sur le dossier DOS-2027-0002",
                        "Rappel\u00a0: avis attendu sur le dossier DOS-2027-0001");
    }

    @Test
    void tellsTheHeadOfABodyOnceADayOfAllThatItIsAwaitedFor() {
        DossierId second = trade.submitted(call);
        ConsultationId one = consultations.ask(Actor.clockwork(), id).get(0).id();
        ConsultationId other =
                consultations.ask(Actor.clockwork(), second).get(0).id();
        EmailAddress head = new EmailAddress("cheffe@exemple.invalid");
        contacts.save(
                Actor.clockwork(),
                new BodyContact(consultations.get(one).body(), null, "Cheffe fictive", head, new TreeSet<>()));

        consultations.escalate(Actor.clockwork(), one);
        consultations.escalate(Actor.clockwork(), other);

        assertThat(bodies("cheffe"))
                .singleElement()
                .asString()
                .contains("2 avis demandés", "DOS-2027-0001", "DOS-2027-0002", "au plus tard le 9 février 2027");
        trade.at(Trade.OPENS.plusDays(2));
        consultations.escalate(Actor.clockwork(), other);
        assertThat(bodies("cheffe")).hasSize(2);
    }

    @Test
    void tellsTheOfficerInChargeAloneOrTheOneWhoStandsIn() {
        trade.officer("second.officer");
        PersonId second = trade.person("second.officer");
        cases.handOver(trade.actor(Role.CALL_MANAGER), id, second, "Absence (fictif)");
        exchanges.write(trade.actor("agent"), id, "Bonjour (fictif)", List.of());
        assertThat(keys("second.officer")).containsOnlyOnce("message.fromApplicant");
        assertThat(keys("case_officer")).doesNotContain("message.fromApplicant");

        LocalDate today = Trade.OPENS.plusDays(1).toLocalDate();
        officers.leave(trade.actor("second.officer"), second, today, today, trade.person("case_officer"));
        exchanges.write(trade.actor("agent"), id, "Encore (fictif)", List.of());
        assertThat(keys("second.officer")).containsOnlyOnce("message.fromApplicant");
        assertThat(keys("case_officer")).containsOnlyOnce("message.fromApplicant");
    }

    @Test
    void saysThatALetterWaitsWithoutSayingWhich() {
        events.publishEvent(new AdmissibilityJudged(id, false));

        assertThat(outbox.to("signatory@exemple.invalid").get(0).body()).doesNotContain("irrecevable");
        assertThat(subjects("signatory")).contains("Dossier DOS-2027-0001\u00a0: un courrier vous attend");
    }

    @Test
    void leadsToThePageThatItIsAbout() {
        trade.admissible(id);
        reviewers.assign(
                trade.actor(Role.CASE_OFFICER), id, List.of(trade.person("reviewer1"), trade.person("reviewer2")));

        trade.at(Trade.OPENS.plusDays(2));
        digest.sendDue();

        assertThat(bodies("signatory")).isNotEmpty().allMatch(body -> body.contains("/my/dossiers/" + id));
        assertThat(bodies("post")).isNotEmpty().allMatch(body -> body.contains("/opinions/" + id));
        assertThat(bodies("reviewer1")).isNotEmpty().allMatch(body -> body.contains("/invitations/" + id));
    }

    private List<String> bodies(String login) {
        return outbox.to(login + "@exemple.invalid").stream().map(Mail::body).toList();
    }

    private List<String> keys(String login) {
        return outbox.to(login + "@exemple.invalid").stream().map(Mail::key).toList();
    }

    private List<String> subjects(String login) {
        return outbox.to(login + "@exemple.invalid").stream().map(Mail::subject).toList();
    }
}
