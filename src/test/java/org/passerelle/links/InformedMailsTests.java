package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Partner;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.opinions.BodyInformed;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.Organisations;
import org.passerelle.people.Role;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.ServiceClock;
import org.passerelle.shared.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** D4 informs some bodies of a dossier without asking them anything. */
@IntegrationTest
class InformedMailsTests {

    private static final String CRISIS = "cdcs@exemple.org";

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Consultations consultations;

    @Autowired
    BodyContacts contacts;

    @Autowired
    Organisations organisations;

    @Autowired
    Outbox outbox;

    @Autowired
    MorningMails mails;

    @Autowired
    ServiceClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    CallId call;
    Actor agent;

    @BeforeEach
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
        agent = trade.actor("agent");
    }

    @Test
    void tellsTheCrisisCentreOfADossierInARedZoneAndOfNoOther() {
        reaches("CDCS", CRISIS);
        trade.underAppraisal(call);
        assertThat(outbox.to(CRISIS)).isEmpty();

        DossierId red = inZone("RED");
        trade.admissible(red);

        DossierId other = inZone("RED");
        trade.admissible(other);
        assertThat(outbox.to(CRISIS)).isEmpty();

        nextMorning();
        nextMorning();

        assertThat(outbox.to(CRISIS)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Pour information\u00a0: 2 dossiers");
            assertThat(mail.body())
                    .contains(
                            "zone rouge", file.get(red).name(), file.get(other).name())
                    .contains("Aucun avis ne vous est demandé");
        });
        assertThat(consultations.of(Actor.clockwork(), red))
                .extracting(Consultation::body)
                .doesNotContain("CDCS");
        assertThat(file.trail(trade.actor(Role.CASE_OFFICER), red))
                .filteredOn(line -> line.verb().equals("informBody"))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).containsEntry("body", "CDCS"));
    }

    @Test
    void tellsTheOfficerWhereTheAddressOfTheCrisisCentreIsUnknown() {
        trade.admissible(inZone("RED"));

        assertThat(outbox.to("case_officer@exemple.invalid"))
                .extracting(Mail::key)
                .containsOnlyOnce("informed.crisis.unknown");
    }

    @Test
    void tellsThePrefectureOfAnAssociatedAuthoritysRegion() {
        String region =
                String.valueOf(organisations.get(trade.organisation("SYL")).region());
        String prefecture = "PREFECTURE:" + region;
        reaches(prefecture, "prefecture.associee@exemple.org");
        DossierId id = trade.completeDraft(call);
        dossiers.edit(
                agent,
                id,
                DossierContent.partners(List.of(
                        new Partner(trade.organisation("TAN"), PartnerRole.FOREIGN_LEAD),
                        new Partner(trade.organisation("SYL"), PartnerRole.FRENCH))));
        dossiers.submit(trade.actor("signatory"), id);

        consultations.ask(Actor.clockwork(), id);
        nextMorning();

        assertThat(outbox.to("prefecture.associee@exemple.org"))
                .extracting(Mail::key)
                .containsExactly("byLink.informed");
        assertThat(consultations.of(Actor.clockwork(), id))
                .extracting(Consultation::body)
                .doesNotContain(prefecture);
    }

    @Test
    void tellsABodyInTheOneMailOfTheDayWhatItIsAskedAndWhatItHears() {
        String region =
                String.valueOf(organisations.get(trade.organisation("BRE")).region());
        reaches("PREFECTURE:" + region, "prefecture@exemple.org");
        trade.underAppraisal(call);
        DossierId heard = trade.underAppraisal(call);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new BodyInformed(heard, "PREFECTURE:" + region)));

        nextMorning();

        assertThat(outbox.to("prefecture@exemple.org")).singleElement().satisfies(mail -> {
            assertThat(mail.key()).isEqualTo("byLink.list");
            assertThat(mail.body()).contains("2 avis sont attendus", "Pour information, sans avis demandé");
        });
    }

    /** At ten on the next working day. */
    private void nextMorning() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Trade.PARIS);
        trade.at(WorkingDays.dayAfter(today, 1).atTime(LocalTime.of(10, 0)));
        mails.sendDue();
    }

    private DossierId inZone(String zone) {
        DossierId id = trade.completeDraft(call);
        dossiers.edit(
                agent,
                id,
                DossierContent.answers(
                        Map.of("securityZone", zone, "securityMeasures", "Aucun déplacement hors de la capitale.")));
        dossiers.attach(agent, id, DocumentType.SECURITY_NOTE, trade.document(agent, "securite.pdf"));
        dossiers.submit(trade.actor("signatory"), id);
        return id;
    }

    private void reaches(String body, String mailbox) {
        contacts.save(Actor.clockwork(), new BodyContact(body, new EmailAddress(mailbox), "", null, new TreeSet<>()));
    }
}
