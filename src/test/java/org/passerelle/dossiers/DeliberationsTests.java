package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Conditions;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DocumentType;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.people.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** The council that sits after the closing (E09, D3). */
@IntegrationTest
class DeliberationsTests {

    private static final LocalDate LATEST = Trade.CLOSES.toLocalDate().plusDays(60);

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Deliberations deliberations;

    @Autowired
    Delegations delegations;

    @Autowired
    DraftSignatures signatures;

    Actor agent;
    DossierId id;

    @BeforeEach
    void aDraftWithoutItsDeliberation() {
        CallId call = trade.openCall("AAP-2027-TEST");
        agent = trade.actor("agent");
        id = trade.completeDraft(call);
        file.attachments(agent, id).stream()
                .filter(document -> document.type() == DocumentType.DELIBERATION)
                .forEach(document -> dossiers.detach(agent, id, document.id()));
    }

    @Test
    void doesNotBlockOnceTheCouncilsDayIsSaid() {
        assertThat(codesOf(() -> dossiers.submit(trade.actor("signatory"), id)))
                .containsExactlyInAnyOrder("E09", "MISSING_DOCUMENT");

        deliberations.willFollow(agent, id, LATEST);
        Submission submission = dossiers.submit(trade.actor("signatory"), id);

        assertThat(submission.content()).contains("\"deliberationFollowsOn\":\"" + LATEST + "\"");
        assertThat(Conditions.of(List.of(), deliberations.awaited(id)))
                .singleElement()
                .asString()
                .startsWith("Délibération du conseil prévue le ")
                .contains(String.valueOf(LATEST.getYear()));
    }

    @Test
    void blocksAgainWhenItIsTakenBack() {
        deliberations.willFollow(agent, id, LATEST);
        deliberations.willNotFollow(agent, id);

        assertThat(codesOf(() -> dossiers.submit(trade.actor("signatory"), id))).contains("MISSING_DOCUMENT");
    }

    @Test
    void changesWhatWasSigned() {
        Actor signatory = trade.actor("signatory");
        deliberations.willFollow(agent, id, LATEST);
        delegations.wantSignatories(signatory, 2);
        signatures.sign(signatory, id);
        assertThat(signatures.of(agent, id).signatures()).hasSize(1);

        deliberations.willFollow(agent, id, LATEST.minusDays(1));

        assertThat(signatures.of(agent, id).signatures()).isEmpty();
    }

    @Test
    void takesADayFromTodayToSixtyDaysAfterTheClosing() {
        LocalDate yesterday = Trade.OPENS.toLocalDate();

        assertThat(codesOf(() -> deliberations.willFollow(agent, id, yesterday)))
                .containsExactly("DELIBERATION_DATE");
        assertThat(codesOf(() -> deliberations.willFollow(agent, id, LATEST.plusDays(1))))
                .containsExactly("DELIBERATION_DATE");
        assertThat(deliberations.awaited(id)).isEmpty();
    }

    @Test
    void isNoLongerAwaitedOnceItIsThere() {
        deliberations.willFollow(agent, id, LATEST);

        dossiers.attach(agent, id, DocumentType.DELIBERATION, trade.document(agent, "deliberation.pdf"));

        assertThat(deliberations.awaited(id)).isEmpty();
    }

    @Test
    void isHandedInOnceTheDossierIsSubmittedAndLiftsTheCondition() {
        StoredFile deliberation = trade.document(agent, "deliberation.pdf");
        deliberations.willFollow(agent, id, LATEST);
        assertThat(codesOf(() -> deliberations.handIn(agent, id, deliberation))).containsExactly("WRONG_STAGE");
        dossiers.submit(trade.actor("signatory"), id);
        assertThat(deliberations.following())
                .extracting(FollowingDeliberation::council)
                .containsExactly(LATEST);
        assertThat(codesOf(() -> deliberations.handIn(trade.actor("other.agent"), id, deliberation)))
                .containsExactly("FORBIDDEN");

        deliberations.handIn(agent, id, deliberation);

        assertThat(Conditions.of(List.of(), deliberations.awaited(id))).isEmpty();
        assertThat(deliberations.following()).isEmpty();
        assertThat(file.attachments(trade.actor(Role.CASE_OFFICER), id))
                .filteredOn(document -> document.type() == DocumentType.DELIBERATION)
                .extracting(Attachment::name)
                .containsExactly("deliberation.pdf");
        assertThat(file.trail(trade.actor(Role.CASE_OFFICER), id))
                .extracting(TrailEntry::verb)
                .contains("deliberationHandedIn");
        assertThat(codesOf(() -> deliberations.handIn(agent, id, deliberation))).containsExactly("NO_SUCH_TASK");
    }

    @Test
    void isNotTakenFromADossierThatHasEnded() {
        deliberations.willFollow(agent, id, LATEST);
        dossiers.submit(trade.actor("signatory"), id);
        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné");

        assertThat(codesOf(() -> deliberations.handIn(agent, id, trade.document(agent, "deliberation.pdf"))))
                .containsExactly("WRONG_STAGE");
        assertThat(deliberations.following()).isEmpty();
    }
}
