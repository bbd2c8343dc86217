package org.passerelle.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.people.Actor;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** An opinion is asked of a post, and one of its members has it in hand. */
@IntegrationTest
class OpinionsInHandTests {

    @Autowired
    Trade trade;

    @Autowired
    Consultations consultations;

    @Autowired
    OpinionsInHand hands;

    @Autowired
    Worklist worklist;

    @Autowired
    WorklistPages pages;

    @Autowired
    DossierFile dossiers;

    DossierId dossier;
    ConsultationId asked;

    @BeforeEach
    void aPostOfTwo() {
        dossier = trade.underAppraisal(trade.openCall("AAP-2027-TEST"));
        trade.postMember("colleague", "COTONOU").post("DAKAR", "SN", "post.dakar");
        asked = ofThePost().id();
    }

    @Test
    void isAwaitedOfWhoeverTakesItAndShownAsTakenToTheOthers() {
        hands.take(trade.actor("post"), asked);

        assertThat(awaited()).isEqualTo(trade.person("post"));
        assertThat(ofThePost().course().holder()).isEqualTo(trade.person("post"));
        assertThat(pages.page(trade.actor("colleague"), opinions()))
                .singleElement()
                .satisfies(line -> assertThat(line.person()).isEqualTo("Personne fictive post"));
        assertThat(pages.count(trade.actor("colleague"))).isZero();
        assertThat(pages.count(trade.actor("post"))).isEqualTo(1);
    }

    @Test
    void mayBeTakenOverByAnyMemberWithALineOfTheTrail() {
        hands.take(trade.actor("post"), asked);

        hands.take(trade.actor("colleague"), asked);

        assertThat(awaited()).isEqualTo(trade.person("colleague"));
        assertThat(lastLine().verb()).isEqualTo("takeOpinion");
        assertThat(lastLine().detail()).containsEntry("from", "Personne fictive post");
    }

    @Test
    void isDelegatedToAMemberOfTheSamePostAlone() {
        hands.delegate(trade.actor("post"), asked, trade.person("colleague"));

        assertThat(awaited()).isEqualTo(trade.person("colleague"));
        assertThat(hands.colleagues(trade.actor("post"), asked))
                .extracting(Person::login)
                .containsExactly("colleague");
        assertThat(codesOf(() -> hands.delegate(trade.actor("post"), asked, trade.person("post.dakar"))))
                .containsExactly("INVALID_VALUE");
        assertThat(codesOf(() -> hands.take(trade.actor("post.dakar"), asked))).containsExactly("FORBIDDEN");
    }

    @Test
    void isHandedBackByItsHolderAlone() {
        hands.take(trade.actor("post"), asked);

        assertThat(codesOf(() -> hands.handBack(trade.actor("colleague"), asked)))
                .containsExactly("NO_SUCH_TASK");
        hands.handBack(trade.actor("post"), asked);

        assertThat(awaited()).isNull();
        assertThat(ofThePost().course().holder()).isNull();
    }

    @Test
    void isGivenByWhicheverMemberAndTakenByNobodyAfterwards() {
        hands.take(trade.actor("post"), asked);
        Actor colleague = trade.actor("colleague");

        trade.give(colleague, dossier, ConsultationKind.EMBASSY, trade.favourable(ConsultationKind.EMBASSY));

        assertThat(ofThePost().givenBy()).isEqualTo("Personne fictive colleague");
        assertThat(codesOf(() -> hands.take(trade.actor("post"), asked))).containsExactly("NO_SUCH_TASK");
    }

    private static WorklistPages.Query opinions() {
        return new WorklistPages.Query("", WorkItem.Kind.GIVE_OPINION, false, null, 10);
    }

    private PersonId awaited() {
        return worklist.of(dossier).stream()
                .filter(item -> item.awaited().equals("EMBASSY:COTONOU"))
                .findFirst()
                .orElseThrow()
                .person();
    }

    private TrailEntry lastLine() {
        var lines = dossiers.trail(Actor.clockwork(), dossier);
        return lines.get(lines.size() - 1);
    }

    private Consultation ofThePost() {
        return consultations.of(trade.actor("post"), dossier).get(0);
    }
}
