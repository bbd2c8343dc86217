package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.forms.DossierKeys;
import org.passerelle.notices.Outbox;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.AfdAgencies;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.Post;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Language;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency of AFD reads behind its link what it was asked, and nothing that another agency was. */
@IntegrationTest
class AgencyLinkTests {

    private static final String DAKAR = "dakar@exemple.org";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Consultations consultations;

    @Autowired
    BodyContacts contacts;

    @Autowired
    PostPen pen;

    @Autowired
    PostReading reading;

    @Autowired
    PostPages pages;

    @Autowired
    AfdAgencies agencies;

    @Autowired
    Outbox outbox;

    @Autowired
    DueJobs jobs;

    DossierId id;

    /** A project on water in Benin and Senegal. */
    @BeforeEach
    void twoAgenciesAreAskedAboutOneDossier() {
        trade.peopled().agency("COTONOU", "afd.cotonou", "BJ").agency("DAKAR", "afd.dakar", "SN");
        reached("AFD:COTONOU", "cotonou@exemple.org");
        reached("AFD:DAKAR", DAKAR);
        CallId call = trade.published(
                Definitions.with("AAP-2027-TEST", Map.of("consultations", List.of(ConsultationKind.AFD))));
        walk.to(Trade.OPENS.plusDays(1));
        id = walk.draftInTwoCountries(call);
        dossiers.edit(trade.actor("agent"), id, DossierContent.answers(Map.of(DossierKeys.THEME, "WATER")));
        dossiers.submit(trade.actor("signatory"), id);
        jobs.runDue();
        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(id, true);
        pen.morning();
    }

    @Test
    void listsItsOwnRequestAlone() {
        PostLink link = link();

        assertThat(reading.title(link, Language.FR)).isEqualTo("AFD – agence fictive de DAKAR");
        assertThat(reading.lists(link, Language.FR).awaited()).hasSize(1);
        assertThat(reading.page(link, asked("AFD:DAKAR"), Language.FR, Optional.empty(), false))
                .isNotNull();
    }

    @Test
    void findsNothingWhereAnotherAgencyWasAsked() {
        PostLink link = link();

        assertThat(codesOf(() -> reading.page(link, asked("AFD:COTONOU"), Language.FR, Optional.empty(), false)))
                .containsExactly("UNKNOWN");
    }

    @Test
    void saysWhyNothingIsAwaitedWhereTheAgencyClosesWhileItsRequestIsRead() {
        PostLink link = link();
        assertThat(reading.hold(link)).isEqualTo(Hold.OPEN);

        close("DAKAR");

        assertThat(reading.hold(link)).isEqualTo(Hold.AGENCY_CLOSED);
        assertThat(pages.held("x", Hold.AGENCY_CLOSED, false, Language.FR))
                .contains("le siège de l’AFD est consulté à sa place");
    }

    @Test
    void goesOnBehindItsLinkWhereTheHeadquartersCannotBeAskedEither() {
        PostLink link = link();
        close(AfdAgency.HEADQUARTERS);

        close("DAKAR");

        assertThat(reading.hold(link)).isEqualTo(Hold.OPEN);
        assertThat(reading.lists(link, Language.FR).awaited()).hasSize(1);
    }

    private void close(String key) {
        AfdAgency open = agencies.byKey(key).orElseThrow();
        agencies.save(Actor.clockwork(), new AfdAgency(key, open.name(), open.countries(), Post.Status.CLOSED));
    }

    private PostLink link() {
        return reading.find(new PostMails(outbox, DAKAR).token()).orElseThrow();
    }

    private ConsultationId asked(String body) {
        return consultations.of(Actor.clockwork(), id).stream()
                .filter(one -> one.body().equals(body))
                .map(Consultation::id)
                .findFirst()
                .orElseThrow();
    }

    private void reached(String body, String mailbox) {
        contacts.save(Actor.clockwork(), new BodyContact(body, new EmailAddress(mailbox), "", null, new TreeSet<>()));
    }
}
