package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.notices.Outbox;
import org.passerelle.opinions.BodyOpinions;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.shared.Language;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;

/** A post reads behind its link where the dossier is, as in the account: who has it, since when, until when, what comes and when. */
@IntegrationTest
class PostCourseTests {

    private static final LocalDateTime RESULTS =
            Trade.CLOSES.plusDays(80).withHour(9).withMinute(0).withSecond(0);

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    PostPen post;

    @Autowired
    PostReading reading;

    @Autowired
    PostPages pages;

    @Autowired
    BodyOpinions opinions;

    @Autowired
    Outbox outbox;

    private CallId call;
    private DossierId dossier;
    private ConsultationId id;

    @BeforeEach
    void anOpinionThatIsAwaited() {
        call = trade.peopled()
                .published(Definitions.with(
                        "AAP-2027-SUITE",
                        Map.of("resultsAt", RESULTS.toString(), "resultsExpectedAt", RESULTS.toString())));
        walk.to(Trade.CLOSES.minusDays(5));
        dossier = trade.underAppraisal(call);
        id = opinions.awaited(PostPen.BODY).get(0).id();
        post.reads(Language.FR).morning();
    }

    @Test
    void tellsWhoHasItSinceWhenAndUntilWhenAndWhenTheResultsAreExpected() {
        assertThat(course(Language.FR))
                .contains("Déposé : 26 mars 2027")
                .contains("Aujourd’hui : En instruction, depuis le 26 mars 2027 à")
                .contains("(heure de Paris) Le service l’a en main : il recueille les avis")
                .contains("Les avis et les évaluations sont attendus au plus tard le")
                .contains("Ensuite : le comité classe les dossiers")
                .contains("Attendu le 19 juin 2027.");
        assertThat(course(Language.EN))
                .contains(", since 26 March 2027 at")
                .contains("Opinions and reviews are due by")
                .contains("Expected on 19 June 2027.");
    }

    @Test
    void tellsNoDayOfADeliberationAndTheSameBeforeAndAfterItIsSigned() {
        trade.appraise(dossier, "5");
        walk.to(Trade.CLOSES.plusDays(1));
        walk.propose(call);
        String before = course(Language.FR);
        assertThat(before)
                .contains(
                        "Le comité et l’autorité signataire l’ont en main ; les résultats sont annoncés tous ensemble.")
                .contains("Ensuite : les résultats sont annoncés")
                .doesNotContain("depuis le", "au plus tard");

        walk.deliberate(call, Deliberation.acceptProposal()).decide(call);
        assertThat(course(Language.FR)).isEqualTo(before);

        walk.to(RESULTS);
        assertThat(course(Language.FR)).contains("Décision : ").doesNotContain("Ensuite", "Attendu");
    }

    private String course(Language language) {
        String token = new PostMails(outbox, PostPen.MAILBOX).token();
        OpinionPage page = reading.page(reading.find(token).orElseThrow(), id, language, Optional.empty(), false);
        return Jsoup.parse(pages.opinion(token, "Poste", page, language))
                .select("section[aria-labelledby=course]")
                .text()
                .replace('\u00A0', ' ');
    }
}
