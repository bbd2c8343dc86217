package org.passerelle.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Offers;
import org.passerelle.awards.Promotions;
import org.passerelle.awards.Signing;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Funder;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.ServiceClock;
import org.passerelle.shared.Texts;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.OfferedCall;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is passed on the waiting list while the clock ticks, as it does in production: no two lines bear one instant. */
@IntegrationTest
class PassedOnTheListTests {

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    ServiceClock clock;

    @Autowired
    Awards awards;

    @Autowired
    Offers offers;

    @Autowired
    Promotions promotions;

    @Autowired
    DossierFile file;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Calls calls;

    CallId call;
    DossierId first;
    DossierId dear;
    DossierId last;

    @BeforeEach
    void people() {
        trade.peopled();
    }

    @Test
    void saysWhatWasShortInTheRoundThatServedWhoFollows() {
        waitBehind(24_000, 40_000, 24_000);
        walk.decide(call);

        decline();

        assertThat(file.get(last).stage()).isEqualTo(Stage.AWARDED);
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line)
                .contains(walk.number(dear), "40 000,00 € souhaités", walk.number(last)));
    }

    @Test
    void saysItOnceTheAwardIsSignedThatNoFirstSignatureReached() {
        waitBehind(24_000, 40_000, 24_000);
        signUpTo(20_000, last);

        decline();

        assertThat(lines()).singleElement().satisfies(line -> assertThat(line).startsWith("keepPromotion"));

        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        promotions.sign(officer, last, trade.signing(officer, last, promotions.preview(officer, last)));
        jobs.runDue();

        assertThat(lines()).hasSize(2).anySatisfy(line -> assertThat(line)
                .contains("passedOnTheList", walk.number(dear), "40 000,00 € souhaités", walk.number(last)));
    }

    @Test
    void doesNotSayOfWhoseAwardIsKeptThatItWasPassed() {
        waitBehind(40_000, 22_000, 18_000);
        signUpTo(20_000, dear);

        decline();

        assertThat(file.get(last).stage()).isEqualTo(Stage.AWARDED);
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("keepPromotion").contains(walk.number(dear)));
    }

    /** The first is served whole, and nothing is left for those who follow. Euros. */
    private void waitBehind(int served, int next, int after) {
        Funder funder = new Funder("MEAE", "Ministère (fictif)", "EUR", Money.of(served), null);
        call = trade.published(Trade.definition("AAP-2027-TEST", null, funder));
        walk.to(Trade.OPENS.plusDays(1));
        first = walk.submitted(call, "Premier dossier fictif", served + ".00");
        dear = walk.submitted(call, "Deuxième dossier fictif", next + ".00");
        last = walk.submitted(call, "Troisième dossier fictif", after + ".00");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(first, "5").appraise(dear, "4.5").appraise(last, "4");
        walk.to(OfferedCall.DECIDED);
        walk.propose(call).deliberate(call, Deliberation.acceptProposal());
    }

    /** One decision is signed under a ceiling, euros; the others without one. */
    private void signUpTo(int ceiling, DossierId one) {
        Actor other = trade.signatory("ordonnateur.adjoint");
        trade.delegated("ordonnateur.adjoint", Money.of(ceiling));
        Signing all = trade.signing(other, call);
        String shown = all.shown().get(one);
        awards.decide(other, call, new Signing(all.again(), all.delegation(), Map.of(one, shown), true));
        walk.decide(call);
    }

    private void decline() {
        clock.continueFrom(clock.instant());
        offers.decline(trade.actor("signatory"), first, "Autre financement trouvé (fictif)");
        jobs.runDue();
    }

    /** The passed ones of the register. */
    private List<String> lines() {
        ExceptionWords words = new ExceptionWords(new Texts(), calls.get(call).definition(), Language.FR);
        return exceptions.of(trade.actor(Role.AUDITOR), call).stream()
                .filter(line -> line.kind() == ExceptionKind.SKIPPED)
                .map(line -> String.join(" ", line.what(), line.number(), words.what(line), words.why(line)))
                .map(text -> text.replace('\u00a0', ' ').replace('\u202f', ' '))
                .toList();
    }
}
