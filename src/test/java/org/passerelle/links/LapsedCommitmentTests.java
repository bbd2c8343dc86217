package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.PartnerParts;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What a partner confirmed holds as long as the lead's plan says so, and is asked for again when it does not (ADR 0066). */
@IntegrationTest
class LapsedCommitmentTests {

    private static final String MAILBOX = "mairie@exemple.invalid.org";

    @Autowired
    Trade trade;

    @Autowired
    PartnerLinks links;

    @Autowired
    PartnerDesk desk;

    @Autowired
    PartnerParts parts;

    @Autowired
    LapsedCommitments lapsed;

    @Autowired
    LinkPages pages;

    @Autowired
    Wording words;

    @Autowired
    Outbox outbox;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    ServiceClock clock;

    Actor agent;
    DossierId dossier;
    String token;

    @BeforeEach
    void aPartConfirmedFor9600AsPlannedAt() {
        var call = trade.openCall("AAP-2027-CADUC");
        agent = trade.actor("agent");
        dossier = trade.completeDraft(call);
        file.attachments(agent, dossier).stream()
                .filter(a -> a.type() == DocumentType.LETTER_OF_INTENT_FOREIGN)
                .forEach(a -> dossiers.detach(agent, dossier, a.id()));
        links.invite(agent, dossier, trade.organisation("TAN"), MAILBOX, Tongue.ES);
        token = token();
    }

    @Test
    void holdsWhileTheLeadChangesOnlyWhatIsItsOwn() {
        confirm("9600.00");

        dossiers.edit(agent, dossier, DossierContent.answers(Map.of("summary", "Autre résumé.")));
        dossiers.edit(agent, dossier, DossierContent.plan(plan("9600.00", 2029)));

        assertThat(parts.current(dossier, trade.organisation("TAN"))
                        .orElseThrow()
                        .holds())
                .isTrue();
        assertThat(codes()).doesNotContain("CONFIRMATION_LAPSED", "MISSING_DOCUMENT");
    }

    @Test
    void lapsesWithItsLetterWhenTheLeadChangesItsAmountAndHoldsAgainWhenItIsRestored() {
        confirm("9600.00");

        foreign("9000.00");

        assertThat(codes()).contains("CONFIRMATION_LAPSED", "MISSING_DOCUMENT");

        foreign("9600.00");

        assertThat(codes()).doesNotContain("CONFIRMATION_LAPSED", "MISSING_DOCUMENT");
    }

    @Test
    void holdsWhenTheLeadTakesTheProposedAmountOver() {
        confirm("8000.00");

        foreign("8000.00");
        assertThat(codes()).doesNotContain("CONFIRMATION_LAPSED");

        foreign("8500.00");
        assertThat(codes()).contains("CONFIRMATION_LAPSED");
    }

    @Test
    void lapsesWhenThePartnerTakesPartNoMore() {
        confirm("9600.00");

        dossiers.edit(agent, dossier, DossierContent.partners(List.of()));

        assertThat(parts.current(dossier, trade.organisation("TAN"))
                        .orElseThrow()
                        .holds())
                .isFalse();
    }

    @Test
    void saysOnThePartnersPageThatTheAmountsChangedAndTakesANewConfirmation() {
        confirm("9600.00");
        foreign("9000.00");

        PartnerPage page = desk.open(token).orElseThrow();
        assertThat(pages.part(page, "key", Optional.empty()))
                .contains(words.get(Tongue.ES, "lapsed"))
                .contains("9.000,00")
                .contains("<form");
        later(Duration.ofMinutes(2));
        confirm("9000.00");

        assertThat(desk.open(token).orElseThrow().isDone()).isTrue();
        assertThat(codes()).doesNotContain("CONFIRMATION_LAPSED", "MISSING_DOCUMENT");
    }

    @Test
    void countsNoLetterThatANewConfirmationReplaced() {
        confirm("9600.00");
        foreign("9000.00");
        later(Duration.ofMinutes(2));
        confirm("9000.00");

        foreign("9600.00");

        assertThat(codes()).contains("MISSING_DOCUMENT");
    }

    @Test
    void asksThePartnerAgainOnceAfterAWhileInItsLanguageWithWhatItWrote() {
        confirm("9600.00");
        foreign("9000.00");
        lapsed.askAgain();
        assertThat(asked()).isZero();

        later(Duration.ofMinutes(20));
        lapsed.askAgain();
        lapsed.askAgain();

        assertThat(asked()).isEqualTo(1);
        assertThat(desk.open(token)).isEmpty();
        PartnerPage page = desk.open(token()).orElseThrow();
        assertThat(page.said("name")).isEqualTo("Awa Exemple");
        assertThat(page.part().lines()).extracting(Part.Line::given).containsExactly("9000.00");
    }

    @Test
    void asksNobodyWhereTheAmountWasRestoredInTheMeantime() {
        confirm("9600.00");
        foreign("9000.00");
        foreign("9600.00");

        later(Duration.ofMinutes(20));
        lapsed.askAgain();

        assertThat(asked()).isZero();
    }

    private void confirm(String amount) {
        Map<String, Object> said =
                new HashMap<>(Map.of("name", "Awa Exemple", "position", "Maire", "amount.0", amount));
        desk.sendCode(token, said);
        assertThat(desk.confirm(token, said, new PartnerMails(outbox, MAILBOX).code()))
                .isEqualTo(Outcome.CONFIRMED);
    }

    private void foreign(String amount) {
        dossiers.edit(agent, dossier, DossierContent.plan(plan(amount, 2027)));
    }

    /** The plan with the foreign side's amount in one year. */
    private FundingPlan plan(String amount, int year) {
        FundingPlan plan = file.get(dossier).plan();
        List<Resource> resources = new ArrayList<>(plan.resources());
        resources.replaceAll(r -> r.source() == ResourceSource.FOREIGN
                ? new Resource(
                        r.source(),
                        r.organisation(),
                        r.kind(),
                        r.status(),
                        new TreeMap<>(Map.of(year, Money.of(amount))))
                : r);
        return new FundingPlan(
                plan.countries(), plan.multiCountry(), plan.expenses(), resources, plan.minimumViableGrant());
    }

    private List<String> codes() {
        return dossiers.review(agent, dossier).stream()
                .filter(f -> !f.code().equals("MISSING_DOCUMENT") || f.place().endsWith("LETTER_OF_INTENT_FOREIGN"))
                .map(Finding::code)
                .toList();
    }

    private void later(Duration time) {
        clock.stopAt(clock.instant().plus(time));
    }

    private String token() {
        return new PartnerMails(outbox, MAILBOX).path().substring("/p/".length());
    }

    private long asked() {
        return outbox.to(MAILBOX).stream()
                .filter(mail -> mail.subject().startsWith("Para confirmar de nuevo"))
                .count();
    }
}
