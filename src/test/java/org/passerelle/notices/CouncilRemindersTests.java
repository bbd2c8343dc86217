package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written about a deliberation that follows its dossier (D3). */
@IntegrationTest
class CouncilRemindersTests {

    private static final LocalDate COUNCIL = LocalDate.of(2027, 4, 20);

    @Autowired
    Trade trade;

    @Autowired
    Outbox outbox;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Deliberations deliberations;

    @Autowired
    CouncilReminders reminders;

    Actor agent;
    DossierId id;

    @BeforeEach
    void aDossierWhoseDeliberationFollows() {
        CallId call = trade.openCall("AAP-2027-TEST");
        agent = trade.actor("agent");
        id = trade.completeDraft(call);
        file.attachments(agent, id).stream()
                .filter(document -> document.type() == DocumentType.DELIBERATION)
                .forEach(document -> dossiers.detach(agent, id, document.id()));
        deliberations.willFollow(agent, id, COUNCIL);
        dossiers.submit(trade.actor("signatory"), id);
    }

    @Test
    void remindsBeforeAndAfterTheCouncilOnceEach() {
        assertThat(remindedOn(COUNCIL.minusDays(8))).isEmpty();
        assertThat(remindedOn(COUNCIL.minusDays(7)))
                .singleElement()
                .asString()
                .contains("le conseil siège le 20 avril 2027");
        assertThat(remindedOn(COUNCIL.minusDays(6))).hasSize(1);
        assertThat(remindedOn(COUNCIL.plusDays(1))).hasSize(2).anyMatch(s -> s.contains("peut être remise"));
        assertThat(remindedOn(COUNCIL.plusDays(15))).hasSize(3).anyMatch(s -> s.contains("manque encore"));
        assertThat(remindedOn(COUNCIL.plusDays(30))).hasSize(3);
    }

    @Test
    void remindsNobodyOnceItIsThereAndTellsTheOfficers() {
        trade.at(COUNCIL.plusDays(1).atTime(8, 0));
        deliberations.handIn(agent, id, trade.document(agent, "deliberation.pdf"));

        assertThat(remindedOn(COUNCIL.plusDays(1))).isEmpty();
        assertThat(outbox.to("case_officer@exemple.invalid"))
                .extracting(Mail::subject)
                .filteredOn(subject -> subject.contains("délibération remise"))
                .hasSize(1);
    }

    private List<String> remindedOn(LocalDate day) {
        trade.at(day.atTime(9, 0));
        reminders.sendDue();
        reminders.sendDue();
        return outbox.to("agent@exemple.invalid").stream()
                .map(Mail::subject)
                .filter(subject -> subject.contains("onseil") || subject.contains("délibération"))
                .toList();
    }
}
