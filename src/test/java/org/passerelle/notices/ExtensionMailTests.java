package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Extension;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Role;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of a closing that is put off: who writes a draft, and where the results move, who has submitted. */
@IntegrationTest
class ExtensionMailTests {

    private static final LocalDateTime EXPECTED = Trade.CLOSES.plusDays(60);
    private static final LocalDateTime LATE = LocalDateTime.of(2027, 6, 15, 12, 0);

    @Autowired
    Trade trade;

    @Autowired
    Calls calls;

    @Autowired
    DueJobs jobs;

    @Autowired
    Outbox outbox;

    CallId call;

    @BeforeEach
    void oneHasSubmittedAndOneWrites() {
        call = trade.peopled()
                .published(Definitions.with(
                        "AAP-2027-TEST", Map.of("resultsExpectedAt", EXPECTED, "resultsAt", EXPECTED.plusHours(2))));
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        trade.submitted(call);
        trade.lead("AUT", OrganisationKind.COMMUNE);
        trade.completeDraft(call, "aut.agent", "Lecture publique", "24000.00");
    }

    @Test
    void namesTheNewDaysOfTheResultsAlsoToWhoHasSubmitted() {
        LocalDateTime moved = LocalDateTime.of(2027, 9, 30, 12, 0);
        extend(LATE, moved, moved.plusHours(2));

        assertThat(mails("aut.agent")).singleElement().satisfies(mail -> {
            assertThat(mail.key()).isEqualTo("call.extended");
            assertThat(mail.body())
                    .contains("désormais attendus le 30 septembre 2027 à 12:00 (heure de Paris)")
                    .contains("désormais publiés le 30 septembre 2027 à 14:00 (heure de Paris)");
        });
        assertThat(List.of("agent", "signatory"))
                .allSatisfy(login -> assertThat(mails(login)).singleElement().satisfies(mail -> {
                    assertThat(mail.key()).isEqualTo("call.resultsMoved");
                    assertThat(mail.subject()).contains("la date des résultats change");
                    assertThat(mail.body())
                            .contains("reportée au 15 juin 2027 à 12:00 (heure de Paris)", "Crue (fictive)")
                            .contains("attendus le 30 septembre 2027 à 12:00")
                            .contains("publiés le 30 septembre 2027 à 14:00");
                }));
    }

    @Test
    void tellsWhoHasSubmittedNothingWhereTheResultsStay() {
        extend(Trade.CLOSES.plusDays(7), EXPECTED, EXPECTED.plusHours(2));

        assertThat(mails("agent")).isEmpty();
        assertThat(mails("aut.agent")).singleElement().satisfies(mail -> assertThat(mail.body())
                .doesNotContain("attendus", "publiés"));
    }

    @Test
    void tellsOnceWhoHasSubmittedAndWritesAnother() {
        trade.completeDraft(call);

        extend(LATE, LATE.plusDays(60), LATE.plusDays(60));

        assertThat(mails("agent")).extracting(Mail::key).containsExactly("call.extended");
    }

    private void extend(LocalDateTime closing, LocalDateTime expected, LocalDateTime published) {
        calls.extend(
                trade.actor(Role.CALL_MANAGER),
                call,
                new Extension(calls.get(call).version(), closing, expected, published, null, "Crue (fictive)"));
    }

    private List<Mail> mails(String login) {
        return outbox.to(login + "@exemple.invalid").stream()
                .filter(mail -> mail.key().startsWith("call."))
                .toList();
    }
}
