package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.AdmissibilityJudged;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviewers;
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

    DossierId id;

    @BeforeEach
    void aSubmittedDossier() {
        CallId call = trade.openCall("AAP-2027-TEST");
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
    void asksAndRemindsThePost() {
        Consultation embassy = consultations.ask(Actor.clockwork(), id).get(0);
        consultations.remind(Actor.clockwork(), embassy.id(), 3);

        assertThat(subjects("post"))
                .containsExactlyInAnyOrder(
                        "Avis demandé sur le dossier DOS-2027-0001",
                        "Rappel\u00a0: avis attendu sur le dossier DOS-2027-0001");
        assertThat(outbox.to("post@exemple.invalid"))
                .anySatisfy(m -> assertThat(m.body()).contains("Il reste 3 jours ouvrés"))
                .allSatisfy(m -> assertThat(m.body()).contains("Ambassade de France à Cotonou", "9 février 2027"));
        assertThat(subjects("prefecture")).hasSize(1);
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

        assertThat(bodies("signatory")).isNotEmpty().allMatch(body -> body.contains("/my/dossiers/" + id));
        assertThat(bodies("post")).isNotEmpty().allMatch(body -> body.contains("/opinions/" + id));
        assertThat(bodies("reviewer1")).isNotEmpty().allMatch(body -> body.contains("/invitations/" + id));
    }

    private List<String> bodies(String login) {
        return outbox.to(login + "@exemple.invalid").stream().map(Mail::body).toList();
    }

    private List<String> subjects(String login) {
        return outbox.to(login + "@exemple.invalid").stream().map(Mail::subject).toList();
    }
}
