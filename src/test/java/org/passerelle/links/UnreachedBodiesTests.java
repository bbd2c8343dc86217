package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.opinions.ConsultationChanges;
import org.passerelle.people.Actor;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.Role;
import org.passerelle.shared.EmailAddress;
import org.springframework.beans.factory.annotation.Autowired;

/** A body that has neither mailbox nor member is asked all the same: the officer in charge knows it at once. */
@IntegrationTest
class UnreachedBodiesTests {

    /** No prefecture of this region is known to anybody. */
    private static final String BODY = "PREFECTURE:Région Sylvania";

    @Autowired
    Trade trade;

    @Autowired
    ConsultationChanges changes;

    @Autowired
    BodyContacts contacts;

    @Autowired
    DossierFile dossiers;

    @Autowired
    Outbox outbox;

    DossierId id;

    @BeforeEach
    void aDossierUnderAppraisal() {
        id = trade.underAppraisal(trade.openCall("AAP-2027-TEST"));
    }

    @Test
    void tellsTheOfficerWhoseBodyNobodyCanReach() {
        assertThat(told()).isEmpty();

        ask();

        assertThat(told()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains(dossiers.get(id).name());
            assertThat(mail.body()).contains("Sylvania", "ni adresse ni correspondant", "retirez la demande");
        });
    }

    @Test
    void tellsNothingWhereAMailboxIsKnown() {
        contacts.save(
                Actor.clockwork(),
                new BodyContact(BODY, new EmailAddress("prefecture@exemple.org"), "", null, new TreeSet<>()));

        ask();

        assertThat(told()).isEmpty();
    }

    private void ask() {
        changes.add(trade.actor(Role.CASE_OFFICER), id, BODY, "Une collectivité de cette région est associée.");
    }

    private List<Mail> told() {
        return outbox.to("case_officer@exemple.invalid").stream()
                .filter(mail -> mail.key().equals("opinion.unreachable"))
                .toList();
    }
}
