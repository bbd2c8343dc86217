package org.passerelle.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.funding.AwardedPlan;
import org.passerelle.funding.Remedy;
import org.passerelle.funding.RemedyKind;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.passerelle.workflow.OfferedCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an applicant may do with an offer, what the service and others see of it, and the revised budget. */
@IntegrationTest
class OffersTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Offers offers;

    @Autowired
    Revisions revisions;

    @Autowired
    WaitingList waitingList;

    @Autowired
    Awards awards;

    @Autowired
    DossierFile dossiers;

    @Autowired
    WorklistPages worklist;

    @Autowired
    Outbox outbox;

    OfferedCall offered;

    @WalkedOnce
    void anOffer() {
        offered = new OfferedCall(application).decided();
    }

    @Test
    void waitsForTheSignatoryOfTheOwnOrganisationAlone() {
        assertThat(worklist.count(trade.actor("signatory"))).isEqualTo(2);
        assertThat(worklist.page(trade.actor("signatory"), WorklistPages.Query.first(5)))
                .extracting(line -> line.item().dossier())
                .containsExactlyInAnyOrder(offered.whole, offered.partial);
        assertThat(worklist.count(trade.actor("other.signatory"))).isZero();
        assertThat(codesOf(() -> offers.of(trade.actor("other.signatory"), offered.whole)))
                .containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> offers.accept(trade.actor("agent"), offered.whole)))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void isMailedWithItsLastDayAndTellsWhoIsPromoted() {
        assertThat(subjects()).filteredOn(s -> s.contains("25 mai 2027")).hasSize(2);

        offered.decline(offered.whole);

        assertThat(subjects()).anyMatch(s -> s.contains("un cofinancement vous est proposé"));
    }

    @Test
    void keepsTheSubmittedPlanAndTheRevisedOneWithItsRate() {
        offered.accept(offered.partial);
        Actor signatory = trade.actor("signatory");
        Money submitted = dossiers.get(offered.partial).plan().total();
        AwardedPlan awarded = revisions.plan(signatory, offered.partial);
        assertThat(awarded.started().requested()).isEqualTo(Money.of(20_000));
        assertThat(codesOf(() -> revisions.handIn(signatory, offered.partial))).containsExactly("B1");
        Remedy shrink = awarded.ways().stream()
                .filter(way -> way.kind() == RemedyKind.SHRINK)
                .findFirst()
                .orElseThrow();

        revisions.write(trade.actor("agent"), offered.partial, shrink.plan());
        Revision revision = revisions.handIn(signatory, offered.partial);

        assertThat(dossiers.get(offered.partial).plan().total()).isEqualTo(submitted);
        assertThat(revision.plan().total()).isEqualTo(submitted.minus(Money.of(4_000)));
        assertThat(revision.rate(Money.of(20_000)).value()).isEqualByComparingTo("45.45");
        assertThat(codesOf(() -> revisions.handIn(signatory, offered.partial))).containsExactly("ALREADY_DONE");
    }

    @Test
    void offersASwapAndASmallerTotalAgainstWhatIsMissing() {
        offered.accept(offered.partial);

        List<Remedy> ways =
                revisions.plan(trade.actor("agent"), offered.partial).ways();

        assertThat(ways).extracting(Remedy::kind).containsExactly(RemedyKind.SWAP, RemedyKind.SHRINK);
        assertThat(ways).extracting(Remedy::amount).containsOnly(Money.of(4_000));
        assertThat(ways).extracting(way -> way.plan().requested()).containsOnly(Money.of(20_000));
    }

    @Test
    void tellsStaffWhoWaitsAndWhatIsLeft() {
        Actor officer = trade.actor(Role.CASE_OFFICER);
        assertThat(waitingList.of(officer, offered.call))
                .extracting(WaitingHead::dossier)
                .containsExactly(offered.waiting);
        assertThat(waitingList.left(officer, offered.call).whole()).containsEntry("MEAE", Money.ZERO);

        offered.decline(offered.whole);

        assertThat(waitingList.of(officer, offered.call)).isEmpty();
        assertThat(waitingList.left(officer, offered.call).whole()).containsEntry("MEAE", Money.ZERO);
        assertThat(offers.freed(officer, offered.call)).isEqualTo(Map.of("MEAE", Money.of(24_000)));
        assertThat(awards.ofCall(officer, offered.call)).hasSize(3);
    }

    @Test
    void theOffersOfACallArePagedByKeyWhatIsWaitedForFirst() {
        offered.decline(offered.whole);
        Actor officer = trade.actor(Role.CASE_OFFICER);

        List<Offer> pages = new ArrayList<>();
        Optional<Offer> last = Optional.empty();
        do {
            List<OfferLine> page = offers.page(officer, offered.call, last, 1);
            page.forEach(line -> pages.add(line.offer()));
            last = page.stream().map(OfferLine::offer).findFirst();
        } while (last.isPresent());

        assertThat(pages)
                .extracting(Offer::state)
                .containsExactly(Offer.State.OPEN, Offer.State.OPEN, Offer.State.DECLINED);
        assertThat(pages)
                .extracting(Offer::dossier)
                .containsExactlyInAnyOrder(offered.partial, offered.waiting, offered.whole);
    }

    private List<String> subjects() {
        return outbox.to("signatory@exemple.invalid").stream()
                .map(mail -> mail.subject())
                .toList();
    }
}
