package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.DocumentType;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.workflow.OfferedCall;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where an award is to be paid: what is taken, what is to be mended, who reads it. */
@IntegrationTest
class BankAccountsTests {

    private static final String IBAN = "FR76 9999 9000 0300 0000 3000 780";
    private static final LocalDateTime RELEASED = OfferedCall.DECIDED.plusDays(2);
    private static final LocalDate TODAY = RELEASED.toLocalDate();

    @Autowired
    ApplicationContext application;

    @Autowired
    BankAccounts accounts;

    @Autowired
    DossierFile file;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    OfferedCall offered;
    DossierId id;
    Actor signatory;
    Actor officer;

    @WalkedOnce
    void anAwardThatIsOffered() {
        offered = new OfferedCall(application, 44_000, RELEASED).decided();
        id = offered.whole;
        signatory = trade.actor("signatory");
        officer = trade.actor(Role.CASE_OFFICER);
    }

    @Test
    void areTakenWithTheOfferInTheNameAsBanksWriteIt() {
        walk.to(RELEASED);

        accounts.handIn(signatory, id, typed(IBAN, "COMMUNE DE BREVALLE", TODAY.minusDays(20), ""));

        assertThat(accounts.of(officer, id)).singleElement().satisfies(given -> {
            assertThat(given.iban().value()).isEqualTo("FR7699999000030000003000780");
            assertThat(given.isHeldBy("Commune de Brévalle")).isTrue();
            assertThat(given.toString()).contains("FR76 … 0780").doesNotContain("99999000030000003");
        });
    }

    @Test
    void areNotTakenBeforeTheAwardIsKnown() {
        assertThat(codesOf(() -> accounts.handIn(signatory, id, sound()))).containsExactly("WRONG_STAGE");
    }

    @Test
    void areNotTakenForADossierThatWaits() {
        walk.to(RELEASED);

        assertThat(codesOf(() -> accounts.handIn(signatory, offered.waiting, sound())))
                .containsExactly("WRONG_STAGE");
    }

    @Test
    void sayAllThatIsToBeMendedAtOnce() {
        walk.to(RELEASED);

        assertThat(codesOf(
                        () -> accounts.handIn(signatory, id, new TypedBankDetails("FR76 9999", " ", null, "", null))))
                .containsExactlyInAnyOrder("BANK_IBAN", "BANK_HOLDER", "BANK_DATE", "BANK_DOCUMENT");
        assertThat(accounts.of(officer, id)).isEmpty();
    }

    @Test
    void asksAnotherHolderForAnExplanation() {
        walk.to(RELEASED);

        assertThat(codesOf(() -> accounts.handIn(signatory, id, typed(IBAN, "Trésorerie fictive", TODAY, ""))))
                .containsExactly("BANK_HOLDER_OTHER");
        accounts.handIn(signatory, id, typed(IBAN, "Trésorerie fictive", TODAY, "Compte de la trésorerie (fictif)."));

        assertThat(accounts.of(officer, id))
                .extracting(BankDetails::explanation)
                .containsExactly("Compte de la trésorerie (fictif).");
    }

    @Test
    void takesADocumentOfLessThanThreeMonths() {
        walk.to(RELEASED);

        assertThat(codesOf(() -> accounts.handIn(signatory, id, dated(TODAY.minusMonths(3)))))
                .containsExactly("BANK_DATE");
        assertThat(codesOf(() -> accounts.handIn(signatory, id, dated(TODAY.plusDays(1)))))
                .containsExactly("BANK_DATE");
        accounts.handIn(signatory, id, dated(TODAY.minusMonths(3).plusDays(1)));

        assertThat(accounts.state(id)).contains(BankDetails.State.GIVEN);
    }

    @Test
    void areReplacedUntilAnOfficerHasLooked() {
        walk.to(RELEASED);
        UUID first = accounts.handIn(signatory, id, sound()).id();
        walk.to(RELEASED.plusHours(1));
        UUID second = accounts.handIn(signatory, id, sound()).id();

        assertThat(codesOf(() -> accounts.accept(officer, id, first))).containsExactly("STALE_VERSION");
        accounts.accept(officer, id, second);

        assertThat(codesOf(() -> accounts.accept(officer, id, second))).containsExactly("NO_SUCH_TASK");
        assertThat(codesOf(() -> accounts.handIn(signatory, id, sound()))).containsExactly("ALREADY_DONE");
    }

    @Test
    void areSentBackWithAReasonAlone() {
        walk.to(RELEASED);
        UUID given = accounts.handIn(signatory, id, sound()).id();

        assertThat(codesOf(() -> accounts.sendBack(officer, id, given, " "))).containsExactly("COMMENT_REQUIRED");
        accounts.sendBack(officer, id, given, "Le relevé est illisible.");

        assertThat(accounts.of(signatory, id))
                .extracting(BankDetails::reason)
                .containsExactly("Le relevé est illisible.");
    }

    @Test
    void openTheirDocumentToThoseAloneWhoNeedIt() {
        walk.to(RELEASED);
        UUID document = accounts.handIn(signatory, id, sound()).attachment();
        Actor manager = trade.actor(Role.CALL_MANAGER);
        Actor reviewer = trade.actor("reviewer1");

        assertThat(kinds(officer)).contains(DocumentType.BANK_DETAILS);
        assertThat(kinds(signatory)).contains(DocumentType.BANK_DETAILS);
        assertThat(kinds(manager)).isNotEmpty().doesNotContain(DocumentType.BANK_DETAILS);
        assertThat(kinds(reviewer)).isNotEmpty().doesNotContain(DocumentType.BANK_DETAILS);
        assertThat(codesOf(() -> file.attachment(manager, id, document))).containsExactly("UNKNOWN");
        assertThat(codesOf(() -> accounts.of(manager, id))).containsExactly("FORBIDDEN");
    }

    @Test
    void leaveNoWholeNumberInTheTrail() {
        walk.to(RELEASED);
        accounts.handIn(signatory, id, sound());

        assertThat(file.trail(officer, id))
                .filteredOn(line -> line.verb().equals("giveBankDetails"))
                .singleElement()
                .satisfies(line -> assertThat(line.detail())
                        .containsEntry("account", "FR76 … 0780")
                        .containsEntry("holder", "Commune de Brévalle"));
    }

    private List<DocumentType> kinds(Actor actor) {
        return file.attachments(actor, id).stream().map(Attachment::type).toList();
    }

    private TypedBankDetails sound() {
        return dated(TODAY);
    }

    private TypedBankDetails dated(LocalDate day) {
        return typed(IBAN, "Commune de Brévalle", day, "");
    }

    private TypedBankDetails typed(String iban, String holder, LocalDate day, String explanation) {
        return new TypedBankDetails(iban, holder, day, explanation, trade.document(signatory, "rib.pdf"));
    }
}
