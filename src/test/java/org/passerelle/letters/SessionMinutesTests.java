package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.Trade;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Envelopes;
import org.passerelle.committee.Outcome;
import org.passerelle.committee.Placement;
import org.passerelle.committee.Ranking;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionId;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Course;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.opinions.OpinionVersion;
import org.passerelle.reviews.FairnessBench;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;
import org.passerelle.synthesis.Book;
import org.passerelle.synthesis.Condition;

class SessionMinutesTests {

    private static final Instant HELD = Instant.parse("2027-05-12T14:00:00Z");
    private static final Instant BEFORE = HELD.minusSeconds(3_600);
    private static final Instant AFTER = HELD.plusSeconds(3_600);

    @Test
    void saysOfADossierWithdrawnBeforeOnlyThatAndCountsNoMoneyForIt() {
        MinutesModel minutes = minutes(line(1, null, BEFORE), line(2, main(50_000), null));

        assertThat(minutes.items().get(0).outcome()).isEqualTo("Retiré le 12 mai 2027");
        assertThat(minutes.items().get(0).reason()).isNull();
        assertThat(minutes.ranking().get(0).grants()).isEmpty();
        assertThat(minutes.ranking().get(1).outcome()).isEqualTo("Liste principale");
        assertThat(minutes.envelopes())
                .singleElement()
                .satisfies(e -> assertThat(e.awarded()).isEqualTo(Money.of(50_000)))
                .satisfies(e -> assertThat(e.left()).isEqualTo(Money.of(170_000)));
    }

    @Test
    void keepsWhatTheSessionSaidOfADossierWithdrawnAfterwards() {
        MinutesModel minutes = minutes(line(1, main(150_000), AFTER));

        assertThat(minutes.ranking().get(0).outcome()).isEqualTo("Liste principale");
        assertThat(minutes.envelopes().get(0).awarded()).isEqualTo(Money.of(150_000));
    }

    @Test
    void tellsTheRankingsSentenceAsItsOwnAndNamesNobodyAsPresentWhomNobodyNamed() {
        MinutesModel minutes = minutes(line(1, main(150_000), null), line(2, rejected(), null));

        assertThat(minutes.items())
                .allSatisfy(item -> assertThat(item.reason() == null).isNotEqualTo(item.rule() == null));
        assertThat(minutes.members()).extracting(MinutesModel.Member::quality).doesNotContain("Secrétariat");
    }

    @Test
    void saysWhatSeparatedTwoDossiersOfTheSameMean() {
        assertThat(minutes(line(1, main(150_000), null), line(2, main(50_000), null))
                        .remarks())
                .containsExactly("Le dossier DOS-2027-0002 vient après le dossier DOS-2027-0001\u00a0: à égalité,"
                        + " contribution aux ODD (C4).");
    }

    @Test
    void saysOfTheFairnessBenchWhoConsultedItOrThatNobodyDidWhereTheCallAnnouncesIt() {
        CallDefinition announced =
                Definitions.with("AAP-2027-GEN3", Map.of("procedure", Map.of("review", Map.of("fairnessBench", true))));
        List<FairnessBench.Consulted> twice = List.of(
                new FairnessBench.Consulted("Hélène Marchal", BEFORE),
                new FairnessBench.Consulted("Hélène Marchal", BEFORE.plusSeconds(60)));

        assertThat(minutes(announced, twice, line(1, main(150_000), null)).remarks())
                .containsExactly(
                        "Examen d’équité annoncé par l’appel\u00a0: consulté par Hélène Marchal le 12 mai 2027.");
        assertThat(minutes(announced, List.of(), line(1, main(150_000), null)).remarks())
                .containsExactly("Examen d’équité annoncé par l’appel\u00a0: il n’a pas été consulté.");
        assertThat(minutes(line(1, main(150_000), null)).remarks()).isEmpty();
    }

    @Test
    void listsTheConditionsPrecedentOfWhatWasGivenAndOfNothingElse() {
        MinutesModel minutes = minutes(line(1, main(150_000), null), line(2, rejected(), null), line(3, null, BEFORE));

        assertThat(minutes.items().get(0).conditions()).containsExactly("Remettre la délibération 1");
        assertThat(minutes.items().get(1).conditions()).isEmpty();
        assertThat(minutes.items().get(2).conditions()).isEmpty();
    }

    @Test
    void leavesOutAnOpinionThatCameAfterTheSession() {
        SessionLine line = line(1, main(150_000), null);

        assertThat(opinions(line, late(BEFORE)))
                .containsExactly(
                        "Réputé rendu sans observation",
                        "avis reçu hors délai le 12 mai 2027\u00a0: Défavorable",
                        "Trop tard");
        assertThat(opinions(line, late(AFTER))).containsExactly("Réputé rendu sans observation");
    }

    @Test
    void quotesTheCommitteeBookThatTheCommitteeHad() {
        Book book = new Book(UUID.randomUUID(), CallId.random(), 2, BEFORE, "Zoé Fictive", true, List.of(), "9f86d0");

        assertThat(minutes(Map.of(), Optional.of(book), line(1, main(150_000), null))
                        .remarks())
                .containsExactly("Dossier de séance\u00a0: édition 2, empreinte SHA-256 9f86d0.");
    }

    private static List<String> opinions(SessionLine line, OpinionVersion late) {
        Consultation silent = new Consultation(
                ConsultationId.of(UUID.randomUUID().toString()),
                line.dossier(),
                ConsultationKind.PREFECTURE,
                "PREFECTURE",
                "",
                BEFORE,
                BEFORE,
                Consultation.Status.SILENT,
                OpinionValue.DEEMED_SILENT,
                null,
                List.of(),
                Map.of(),
                null,
                null,
                new Course(null, null, null, null, 1, late));
        return minutes(Map.of(line.dossier(), List.of(silent)), Optional.empty(), line)
                .items()
                .get(0)
                .opinions()
                .get(0)
                .values();
    }

    private static OpinionVersion late(Instant at) {
        return new OpinionVersion(
                1, true, at, "Préfecture", OpinionValue.UNFAVOURABLE, "Trop tard", List.of(), Map.of());
    }

    private static Map<DossierId, List<Condition>> conditions(SessionLine... lines) {
        return Stream.of(lines)
                .collect(Collectors.toMap(
                        SessionLine::dossier,
                        line -> List.of(
                                new Condition(Condition.Kind.DOCUMENT, "Remettre la délibération " + line.rank()))));
    }

    private static Outcome rejected() {
        return new Outcome(RankingList.REJECT, null, Map.of(), "Trop faible", false);
    }

    static MinutesModel minutes(SessionLine... lines) {
        return minutes(Trade.definition("AAP-2027-GEN3"), List.of(), lines);
    }

    private static MinutesModel minutes(
            Map<DossierId, List<Consultation>> opinions, Optional<Book> book, SessionLine... lines) {
        return minutes(Trade.definition("AAP-2027-GEN3"), opinions, List.of(), book, lines);
    }

    private static MinutesModel minutes(
            CallDefinition call, List<FairnessBench.Consulted> consulted, SessionLine... lines) {
        return minutes(call, Map.of(), consulted, Optional.empty(), lines);
    }

    private static MinutesModel minutes(
            CallDefinition call,
            Map<DossierId, List<Consultation>> opinions,
            List<FairnessBench.Consulted> consulted,
            Optional<Book> book,
            SessionLine... lines) {
        Session session = new Session(
                SessionId.random(),
                CallId.random(),
                1,
                BEFORE,
                "Secrétariat",
                HELD,
                "Présidence",
                Envelopes.of(Map.of("MEAE", Money.of(220_000))),
                List.of(),
                "Paris",
                List.of(lines));
        SessionRemarks remarks = new SessionRemarks(session, call, consulted, book, new Texts());
        return new SessionMinutes(session, call, opinions, conditions(lines), Map.of(), remarks, new Texts())
                .under(new Letterhead(
                        Language.FR,
                        "Service fictif",
                        "appels@exemple.invalid",
                        null,
                        List.of(),
                        "AAP-2027-GEN3",
                        "Appel",
                        null,
                        null,
                        LocalDate.of(2027, 5, 13)));
    }

    static SessionLine line(int rank) {
        return line(rank, main(150_000), null);
    }

    private static SessionLine line(int rank, @Nullable Outcome outcome, @Nullable Instant withdrawnAt) {
        String number = "DOS-2027-000" + rank;
        Map<String, Money> wants = Map.of("MEAE", Money.of(150_000));
        Placement proposed =
                new Placement(number, rank, RankingList.MAIN, null, wants, Placement.Reason.SERVED_IN_FULL, Map.of());
        return new SessionLine(
                new DossierId(UUID.randomUUID()),
                number,
                "Dossier " + rank,
                "Commune de Brévalle",
                rank,
                new BigDecimal("80.00"),
                rank == 2 ? Ranking.TieBreak.SDG : null,
                wants,
                Money.of(10_000),
                proposed,
                outcome,
                withdrawnAt);
    }

    private static Outcome main(int amount) {
        return new Outcome(RankingList.MAIN, null, Map.of("MEAE", Money.of(amount)), "", false);
    }
}
