package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the officer in charge reads of a raise, 20 000 € to 24 000 €, that was not accepted (ADR 0117, ADR 0131). */
@IntegrationTest
class RaisedAwardMailsTests {

    private static final LocalDateTime RAISED_ON = OfferedCall.DECIDED.plusDays(3);

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    RaisedCall call;
    DossierId id;

    @BeforeEach
    void aPartialAward() {
        call = new RaisedCall(application);
        id = call.raised;
    }

    @Test
    void sayThatTheAcceptedAwardStandsWhereItIsDeclined() {
        call.accepted().raised(24_000);

        call.offered.decline(id);

        assertThat(mail("offer.keptOfficers").subject()).endsWith("augmentation déclinée");
        assertThat(body("offer.keptOfficers"))
                .contains("Le demandeur a décliné l’augmentation à 24 000 €")
                .contains("La subvention de 20 000 € qu’il avait acceptée lui reste acquise.")
                .contains("Seule la différence revient à la liste complémentaire.");
        assertThat(keys()).doesNotContain("offer.declinedOfficers");
    }

    @Test
    void sayUntilWhenItsBudgetIsAwaitedWhereNobodyAnswersTheRaise() {
        call.offered.accept(id);
        walk.to(RAISED_ON);
        call.raised(24_000);

        walk.to(RAISED_ON.plusDays(16).toLocalDate().atStartOfDay());

        assertThat(mail("offer.keptOfficers").subject()).endsWith("augmentation non acceptée à temps");
        assertThat(body("offer.keptOfficers"))
                .contains("Faute de réponse ou de budget révisé dans les délais, l’augmentation à 24 000 €")
                .contains("lui reste acquise ; son budget révisé est attendu au plus tard le 13 juin 2027.");
        assertThat(keys()).doesNotContain("offer.lapsedOfficers");
    }

    @Test
    void sayThatTheOfferIsOpenAgainThatNobodyHadAnswered() {
        walk.to(RAISED_ON);
        call.raised(24_000);

        call.offered.decline(id);

        assertThat(body("offer.keptOfficers"))
                .contains("L’offre antérieure de 20 000 € lui est de nouveau ouverte jusqu’au 25 mai 2027 inclus.");
        call.offered.decline(id);
        assertThat(body("offer.declinedOfficers"))
                .as("declined for good")
                .contains("a décliné le cofinancement de 20 000 €", "Le montant revient");
    }

    @Test
    void areInEnglishForWhoReadsEnglish() {
        Actor officer = trade.actor(Role.CASE_OFFICER);
        people.introduce(officer, officer.name(), Language.EN);
        call.raised(24_000);

        call.offered.decline(id);

        assertThat(body("offer.keptOfficers"))
                .contains("The applicant declined the increase to €24,000")
                .contains("The earlier offer of €20,000 is open to it again until the end of")
                .contains("The difference alone goes back to the waiting list.");
    }

    private Mail mail(String key) {
        return mails().stream()
                .filter(mail -> mail.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String body(String key) {
        return mail(key).body().replaceAll("\\h", " ");
    }

    private List<String> keys() {
        return mails().stream().map(Mail::key).toList();
    }

    /** About this dossier. */
    private List<Mail> mails() {
        return outbox.to(Trade.login(Role.CASE_OFFICER) + "@exemple.invalid").stream()
                .filter(mail -> mail.subject().contains(walk.number(id)))
                .toList();
    }
}
