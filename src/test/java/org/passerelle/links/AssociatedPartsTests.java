package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.PartRequests;
import org.passerelle.dossiers.Partner;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;

/** An associated French authority is asked by the lead, sees its part alone, and commits itself by its account (ADR 0067). */
@IntegrationTest
class AssociatedPartsTests {

    private static final Map<String, String> SIGNED =
            Map.of("name", "Zoé Exemple", "position", "Présidente", "role", "Forme les agents.", "amount.0", "5 000");

    @Autowired
    Trade trade;

    @Autowired
    AssociatedParts parts;

    @Autowired
    PartRequests requests;

    @Autowired
    LapsedCommitments lapsed;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Outbox outbox;

    @Autowired
    ServiceClock clock;

    Actor agent;
    Actor editor;
    Actor signatory;
    DossierId dossier;

    @BeforeEach
    void aDraftInWhichARegionGives5000() {
        var call = trade.openCall("AAP-2027-ASSO");
        agent = trade.actor("agent");
        editor = trade.actor("other.agent");
        signatory = trade.actor("other.signatory");
        dossier = trade.completeDraft(call);
        partners("TAN", "SYL");
        region("5000.00");
    }

    @Test
    void tellsNobodyOfTheDraftBeforeTheLeadAsks() {
        assertThat(requests.own(signatory)).isEmpty();
        assertThat(codesOf(() -> parts.read(signatory, dossier))).containsExactly("FORBIDDEN");
    }

    @Test
    void showsTheMembersWhatConcernsThemAndNothingElse() {
        ask();

        Part part = parts.read(editor, dossier);

        assertThat(part.lead()).isEqualTo("Commune de Brévalle");
        assertThat(part.lines()).extracting(Part.Line::planned).containsExactly(Money.of("5000.00"));
        assertThat(requests.own(editor)).hasSize(1);
        assertThat(codesOf(() -> file.read(editor, dossier))).containsExactly("FORBIDDEN");
        assertThat(requests.own(trade.actor("signatory"))).isEmpty();
        assertThat(codesOf(() -> parts.read(agent, dossier))).containsExactly("FORBIDDEN");
    }

    @Test
    void writesToThoseWhoMayCommitTheAuthorityAlone() {
        ask();

        assertThat(outbox.to("other.signatory@exemple.invalid").get(0).body())
                .contains("my/parts/" + dossier)
                .contains("Commune de Brévalle");
        assertThat(outbox.to("other.agent@exemple.invalid")).isEmpty();
        assertThat(codesOf(this::ask)).containsExactly("TOO_MANY_ATTEMPTS");
    }

    @Test
    void asksNobodyWhereNobodyHasAnAccountToCommitTheAuthority() {
        trade.organisationWithoutAccounts("PLO");
        partners("TAN", "PLO");

        assertThat(codesOf(() -> requests.ask(agent, dossier, trade.organisation("PLO"))))
                .containsExactly("NO_SUCH_TASK");
        assertThat(codesOf(() -> requests.ask(agent, dossier, trade.organisation("TAN"))))
                .containsExactly("UNKNOWN");
    }

    @Test
    void joinsALetterOfIntentOfItsOwnKindWhenTheSignatoryConfirms() {
        ask();
        parts.keep(editor, dossier, Map.of("role", "Forme les agents.", "intruder", "x"));
        assertThat(parts.read(signatory, dossier).written()).containsOnlyKeys("role");
        assertThat(codesOf(() -> parts.confirm(editor, dossier, SIGNED))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> parts.confirm(signatory, dossier, Map.of("name", "Zoé Exemple"))))
                .containsExactly("INVALID_VALUE");

        parts.confirm(signatory, dossier, SIGNED);

        assertThat(parts.read(signatory, dossier).isConfirmed()).isTrue();
        assertThat(letters()).hasSize(1);
        assertThat(codesOf(() -> parts.confirm(signatory, dossier, SIGNED))).containsExactly("ALREADY_DONE");
        later(Duration.ofMinutes(2));
        assertThat(codesOf(this::ask)).containsExactly("ALREADY_DONE");
    }

    @Test
    void joinsTheSignedLetterInsteadWhereOneIsHandedIn() {
        ask();
        assertThat(codesOf(() -> parts.letter(signatory, dossier))).containsExactly("UNKNOWN");

        parts.handIn(signatory, dossier, SIGNED, trade.document(signatory, "lettre-signée.pdf"));

        assertThat(letters()).extracting(Attachment::name).containsExactly("lettre-signée.pdf");
        assertThat(parts.letter(editor, dossier).name()).isEqualTo("lettre-signée.pdf");
        assertThat(codesOf(() -> parts.letter(agent, dossier))).containsExactly("FORBIDDEN");
    }

    @Test
    void lapsesWithTheAmountsAndIsAskedAgainOnce() {
        ask();
        parts.confirm(signatory, dossier, SIGNED);

        region("4000.00");

        assertThat(codes()).contains("CONFIRMATION_LAPSED");
        assertThat(parts.read(signatory, dossier).isLapsed()).isTrue();
        later(Duration.ofMinutes(20));
        lapsed.askAgain();
        lapsed.askAgain();
        assertThat(outbox.to("other.signatory@exemple.invalid"))
                .filteredOn(mail -> mail.key().equals("part.askedAgain"))
                .hasSize(1);
        assertThat(parts.read(signatory, dossier).lines())
                .extracting(Part.Line::given)
                .containsExactly("4000.00");

        parts.confirm(signatory, dossier, Map.of("name", "Zoé Exemple", "position", "Présidente"));

        assertThat(codes()).doesNotContain("CONFIRMATION_LAPSED");
    }

    @Test
    void isGoneWhenTheLeadTakesTheRequestBackOrTheAuthorityOffTheDraft() {
        ask();
        partners("TAN");
        assertThat(requests.own(signatory)).isEmpty();
        assertThat(codesOf(() -> parts.read(signatory, dossier))).containsExactly("FORBIDDEN");

        partners("TAN", "SYL");
        requests.takeBack(agent, dossier, trade.organisation("SYL"));

        assertThat(requests.own(signatory)).isEmpty();
        assertThat(codesOf(() -> parts.keep(signatory, dossier, SIGNED))).containsExactly("FORBIDDEN");
    }

    @Test
    void takesNothingOnceTheCallHasClosed() {
        ask();
        trade.at(Trade.CLOSES.plusSeconds(1));

        assertThat(parts.read(signatory, dossier).open()).isFalse();
        assertThat(codesOf(() -> parts.confirm(signatory, dossier, SIGNED))).containsExactly("CALL_CLOSED");
        assertThat(codesOf(this::ask)).containsExactly("CALL_CLOSED");
    }

    private void ask() {
        requests.ask(agent, dossier, trade.organisation("SYL"));
    }

    private void partners(String foreign, String... french) {
        List<Partner> partners = new ArrayList<>();
        partners.add(new Partner(trade.organisation(foreign), PartnerRole.FOREIGN_LEAD));
        for (String key : french) {
            partners.add(new Partner(trade.organisation(key), PartnerRole.FRENCH));
        }
        dossiers.edit(agent, dossier, DossierContent.partners(partners));
    }

    private void region(String amount) {
        FundingPlan plan = file.get(dossier).plan();
        List<Resource> resources = new ArrayList<>(plan.resources());
        resources.removeIf(r -> r.source() == ResourceSource.FR_OTHER);
        resources.add(new Resource(
                ResourceSource.FR_OTHER,
                "Région Sylvania",
                ContributionKind.CASH,
                FundingStatus.SECURED,
                new TreeMap<>(Map.of(2027, Money.of(amount)))));
        dossiers.edit(
                agent,
                dossier,
                DossierContent.plan(new FundingPlan(
                        plan.countries(), plan.multiCountry(), plan.expenses(), resources, plan.minimumViableGrant())));
    }

    private List<Attachment> letters() {
        return file.attachments(agent, dossier).stream()
                .filter(a -> a.type() == DocumentType.LETTER_OF_INTENT_ASSOCIATED)
                .toList();
    }

    private List<String> codes() {
        return dossiers.review(agent, dossier).stream().map(Finding::code).toList();
    }

    private void later(Duration time) {
        clock.stopAt(clock.instant().plus(time));
    }
}
