package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.PromotionSignatureElement.PROMOTION_NEEDLESS;
import static org.passerelle.workflow.model.PromotionSignatureElement.PROMOTION_SIGNED;
import static org.passerelle.workflow.model.PromotionSignatureElement.SIGN_PROMOTION;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.PdfText;
import org.passerelle.Trade;
import org.passerelle.awards.AwaitedAct;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.awards.KeptPromotion;
import org.passerelle.awards.Offers;
import org.passerelle.awards.Promotions;
import org.passerelle.awards.SecondSignatures;
import org.passerelle.awards.Signing;
import org.passerelle.awards.SigningDelegation;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.awards.WaitingList;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Standing;
import org.passerelle.exceptions.ExceptionLine;
import org.passerelle.exceptions.ExceptionWords;
import org.passerelle.exceptions.Exceptions;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What comes free is awarded by the clockwork within the delegation of the first signature alone (ADR 0124). */
@IntegrationTest
class PromotionSignaturePathsTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Walk walk;

    @Autowired
    Trade trade;

    @Autowired
    DueJobs jobs;

    @Autowired
    Awards awards;

    @Autowired
    Offers offers;

    @Autowired
    Promotions promotions;

    @Autowired
    SecondSignatures second;

    @Autowired
    SigningDelegations delegations;

    @Autowired
    WaitingList waitingList;

    @Autowired
    Preconditions preconditions;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Outbox outbox;

    @Autowired
    Calls calls;

    @Test
    void keepsWhatIsAboveTheCeilingForSomebodyWhoseDelegationReachesIt() {
        OfferedCall call = signedUpTo(20_000);

        decline(call.whole);

        walk.waits(call.waiting, Stage.WAITLISTED, "AUTHORISING_OFFICER");
        assertThat(kept(call.waiting).lack()).isEqualTo(KeptPromotion.Lack.CEILING);
        assertThat(kept(call.waiting).grant()).isEqualTo(Money.of(24_000));
        assertThat(left(call.call)).as("nobody else is served with it").isEqualTo(Money.ZERO);
        assertThat(told("ordonnateur.adjoint")).contains("offer.promotionKept");
        assertThat(told("signatory")).doesNotContain("offer.promotionKept", "offer.promoted");
        assertThat(register(call.call))
                .anySatisfy(words -> assertThat(words).contains("Arrêté fictif n° 7", "dépasse le plafond", "24"));
        Actor shorter = trade.actor("ordonnateur.adjoint");
        assertThat(codesOf(() -> sign(shorter, call.waiting))).containsExactly("DELEGATION_CEILING");

        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        sign(officer, call.waiting);

        walk.waits(call.waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
        Decision decision = awards.of(officer, call.waiting).orElseThrow();
        assertThat(decision.carriesOut()).isTrue();
        assertThat(decision.byClockwork()).isFalse();
        assertThat(decision.decidedBy()).isEqualTo(officer.name());
        assertThat(decision.grounds().act()).contains(String.valueOf(decision.replaces()), "24");
        assertThat(letter(call.waiting)).contains(officer.name(), String.valueOf(decision.replaces()));
        assertThat(promotions.of(officer, call.waiting)).isEmpty();
        assertThat(path(call.waiting))
                .contains(ids(SIGN_PROMOTION, PROMOTION_SIGNED))
                .doesNotContain(ids(PROMOTION_NEEDLESS));
        assertThat(codesOf(() -> sign(officer, call.waiting))).containsExactly("NO_SUCH_TASK");
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void awardsByTheClockworkWhatTheFirstDelegationReaches() {
        OfferedCall call = signedUpTo(24_000);

        decline(call.whole);

        walk.waits(call.waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(awards.of(Actor.clockwork(), call.waiting))
                .hasValueSatisfying(
                        decision -> assertThat(decision.byClockwork()).isTrue());
    }

    @Test
    void keepsWhatFollowsFromADelegationThatWasEnded() {
        OfferedCall call = new OfferedCall(application).decided();
        end();

        decline(call.whole);

        walk.waits(call.waiting, Stage.WAITLISTED, "AUTHORISING_OFFICER");
        assertThat(kept(call.waiting).lack()).isEqualTo(KeptPromotion.Lack.DATES);
        Actor other = trade.signatory("ordonnateur.adjoint");
        trade.delegated("ordonnateur.adjoint", null);
        unmet(Standing.State.UNMET);
        assertThat(codesOf(() -> sign(other, call.waiting))).containsExactly("AWARD_E07");
        unmet(Standing.State.MET);
        sign(other, call.waiting);
        walk.waits(call.waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
    }

    @Test
    void dealsItOutAnewWhenMoreComesFree() {
        OfferedCall call = new OfferedCall(application).decided();
        end();
        decline(call.partial);
        assertThat(kept(call.waiting).grant()).isEqualTo(Money.of(20_000));

        decline(call.whole);

        assertThat(kept(call.waiting).grant()).isEqualTo(Money.of(24_000));
        walk.waits(call.waiting, Stage.WAITLISTED, "AUTHORISING_OFFICER");
        assertThat(left(call.call)).isEqualTo(Money.of(20_000));
    }

    @Test
    void endsWithTheWithdrawalOfTheDossier() {
        OfferedCall call = signedUpTo(20_000);
        decline(call.whole);

        call.withdraw(call.waiting);

        walk.waits(call.waiting, Stage.WITHDRAWN);
        assertThat(promotions.of(Actor.clockwork(), call.waiting)).isEmpty();
        assertThat(left(call.call)).isEqualTo(Money.of(24_000));
        assertThat(path(call.waiting)).contains(ids(PROMOTION_NEEDLESS));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void endsWithTheList() {
        OfferedCall call = signedUpTo(20_000);
        decline(call.whole);

        walk.to(LocalDateTime.of(2028, 1, 1, 1, 0));

        walk.waits(call.waiting, Stage.REJECTED);
        assertThat(promotions.of(Actor.clockwork(), call.waiting)).isEmpty();
        assertThat(path(call.waiting)).contains(ids(PROMOTION_NEEDLESS)).doesNotContain(ids(PROMOTION_SIGNED));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void isSignedTwiceWhereTheCallAsksForTwoSignatures() {
        TwiceSignedList call = new TwiceSignedList(application);
        end();
        decline(call.awarded);
        trade.delegated("ordonnateur.adjoint", null);
        trade.delegated(Trade.login(Role.AUTHORISING_OFFICER), null);

        sign(call.first, call.waiting);

        walk.waits(call.waiting, Stage.WAITLISTED, "AUTHORISING_OFFICER");
        assertThat(codesOf(() -> countersign(call.first, call.waiting))).containsExactly("SECOND_SIGNATORY");
        second.giveBack(call.second, call.waiting, AwaitedAct.Kind.PROMOTION, "À revoir (fictif).");
        walk.waits(call.waiting, Stage.WAITLISTED, "AUTHORISING_OFFICER");
        sign(call.first, call.waiting);
        countersign(call.second, call.waiting);

        walk.waits(call.waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(awards.of(call.first, call.waiting)).hasValueSatisfying(decision -> {
            assertThat(decision.decidedBy()).isEqualTo(call.second.name());
            assertThat(decision.grounds().first()).isNotNull();
        });
        assertThat(jobs.incidents()).isZero();
    }

    /** Everything is signed without a ceiling but the place on the list, which a second officer signs. */
    private OfferedCall signedUpTo(int ceiling) {
        OfferedCall call = new OfferedCall(application);
        Actor other = trade.signatory("ordonnateur.adjoint");
        trade.delegated("ordonnateur.adjoint", Money.of(ceiling));
        Signing all = trade.signing(other, call.call);
        String shown = all.shown().get(call.waiting);
        awards.decide(other, call.call, new Signing(all.again(), all.delegation(), Map.of(call.waiting, shown), true));
        return call.decided();
    }

    /** Every delegation is ended. */
    private void end() {
        delegations.all(trade.actor(Role.ADMIN)).stream()
                .filter(held -> held.endedAt() == null)
                .map(SigningDelegation::id)
                .forEach(id -> delegations.end(Actor.clockwork(), id, "Fin de fonctions (fictif)."));
    }

    private void unmet(Standing.State state) {
        preconditions.record(
                trade.actor(Role.CASE_OFFICER),
                trade.organisation("BRE"),
                new Standing(Precondition.ODA_RETURN, state, LocalDate.of(2027, 2, 1), "Fichier fictif"));
    }

    private void decline(DossierId id) {
        offers.decline(trade.actor("signatory"), id, "Autre financement (fictif)");
        jobs.runDue();
    }

    private void sign(Actor officer, DossierId id) {
        promotions.sign(officer, id, trade.signing(officer, id, promotions.preview(officer, id)));
        jobs.runDue();
    }

    private void countersign(Actor officer, DossierId id) {
        promotions.countersign(officer, id, trade.signing(officer, id, promotions.preview(officer, id)));
        jobs.runDue();
    }

    private KeptPromotion kept(DossierId id) {
        return promotions.of(Actor.clockwork(), id).orElseThrow();
    }

    private Money left(CallId call) {
        return waitingList.left(trade.actor(Role.AUTHORISING_OFFICER), call).of("MEAE");
    }

    private List<String> register(CallId call) {
        ExceptionWords words = new ExceptionWords(new Texts(), calls.get(call).definition(), Language.FR);
        return exceptions.of(trade.actor(Role.CALL_MANAGER), call).stream()
                .filter(line -> line.what().equals("keepPromotion"))
                .map((ExceptionLine line) -> words.what(line) + " " + words.why(line))
                .toList();
    }

    private List<String> told(String login) {
        return outbox.to(login + "@exemple.invalid").stream().map(Mail::key).toList();
    }

    private String letter(DossierId id) {
        return documents.of(Actor.clockwork(), id).stream()
                .filter(document -> document.kind() == LetterKind.AWARD_LETTER)
                .findFirst()
                .map(document -> PdfText.of(read(document.id())))
                .orElseThrow();
    }

    private byte[] read(UUID letter) {
        try (InputStream content = documents.open(Actor.clockwork(), letter).content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> path(DossierId id) {
        return walk.path(walk.number(id));
    }
}
