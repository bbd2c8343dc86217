package org.passerelle.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.awards.AwardInstrument;
import org.passerelle.dossiers.Commitment;
import org.passerelle.forms.ScheduleItem;
import org.passerelle.funding.ContributionKind;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.opinions.Signature;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.shared.Texts;

/** One letter of each kind, with everything that it can say; names with difficult letters. Fictional throughout. */
final class Models {

    static final String VIETNAMESE = "Tỉnh Lâm Quyền, ông Nguyễn Đức Thịnh";
    static final String TURKISH = "Bağışlı İlçesi, Sayın Gökçe Yıldırım Şahin";
    static final String POLISH = "Gmina Źródłów, pani Świętosława Łączyńska";
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final ZonedDateTime SUBMITTED =
            ZonedDateTime.of(2027, 3, 30, 16, 42, 7, 0, ZoneId.of("Europe/Paris"));
    private static final LocalDate DECIDED = LocalDate.of(2027, 5, 25);

    private static final Texts TEXTS = new Texts();

    private Models() {}

    static LetterModel of(LetterKind kind, Language language) {
        return switch (kind) {
            case RECEIPT ->
                new ReceiptModel(
                        head(language),
                        SUBMITTED,
                        VIETNAMESE,
                        HASH,
                        LocalDate.of(2027, 5, 31),
                        LocalDate.of(2027, 7, 15),
                        LocalDate.of(2027, 10, 15));
            case RECAPITULATION -> recapitulation(language);
            case MINUTES -> minutes(language);
            case SIGNED_MINUTES -> MinutesSamples.signed(minutes(language));
            case MINUTES_ERRATUM -> MinutesSamples.erratum(minutes(language));
            case MINUTES_EXTRACT -> MinutesSamples.extract(minutes(language));
            case PARTNER_CONFIRMATION ->
                new ConfirmationModel(
                        head(language),
                        PartnerConfirmation.behindLink(
                                "Commune de Tanguiéra",
                                new Commitment.Signed(
                                        VIETNAMESE,
                                        "Maire",
                                        List.of(new Commitment.Amount(
                                                ContributionKind.CASH, Money.of(900), Money.of(1_000)))),
                                "maire@exemple.invalid",
                                null),
                        SUBMITTED);
            case OPINION_COPY -> opinionCopy(language);
            case APPEAL_RECEIPT, APPEAL_DECISION -> appeal(kind, language);
            default -> decision(kind, language);
        };
    }

    private static AppealModel appeal(LetterKind kind, Language language) {
        return new AppealModel(
                kind,
                head(language),
                "DEC-2027-0004",
                SUBMITTED,
                VIETNAMESE,
                LocalDate.of(2027, 5, 31),
                kind == LetterKind.APPEAL_RECEIPT
                        ? null
                        : TEXTS.get(language, "letter.appeal.outcome.REJECT", "DEC-2027-0004"),
                kind != LetterKind.APPEAL_RECEIPT,
                "La pièce jointe établit l’erreur.",
                TURKISH);
    }

    private static OpinionCopyModel opinionCopy(Language language) {
        return new OpinionCopyModel(
                head(language),
                "Ambassade de France à Hanoï",
                TEXTS.word(language, "opinion", OpinionValue.FAVOURABLE_WITH_CONDITIONS),
                new Signature(
                        ConsultationId.random(),
                        SUBMITTED.toInstant(),
                        VIETNAMESE,
                        "Attaché de coopération",
                        TURKISH,
                        "scac.hanoi@exemple.invalid"),
                SUBMITTED,
                List.of(new RecapitulationModel.Section(
                        "A. Avis du poste",
                        List.of(
                                Fact.of("Motivation", "Le poste connaît la commune.\nIl demande un point d’étape."),
                                new Fact(
                                        "Réserves",
                                        new ListTable(
                                                List.of("N°", "Réserve"),
                                                List.of(new ListTable.Row(
                                                        "1",
                                                        List.of(List.of("Un point d’étape avant les travaux."))))))))),
                true);
    }

    static Letterhead head(Language language) {
        return new Letterhead(
                language,
                "Délégation pour les collectivités territoriales (fictive)",
                "appels@valombre.example",
                "+33 1 00 00 00 00",
                List.of(
                        "Métropole de Valombre",
                        "À l’attention de la présidence",
                        "1, place du Marché",
                        "99100 Valombre"),
                "AAP-2027-GEN3",
                "Appel à projets généraliste triennal 2027-2029",
                "DOS-2027-0001",
                "Services d’eau durables à Tanguiéra",
                DECIDED);
    }

    private static DecisionModel decision(LetterKind kind, Language language) {
        boolean stands = kind == LetterKind.REVERSION_LETTER;
        boolean gives = kind == LetterKind.AWARD_LETTER || kind == LetterKind.PARTIAL_AWARD_LETTER || stands;
        Money granted = kind == LetterKind.AWARD_LETTER ? Money.of(150_000) : Money.of(70_000);
        return new DecisionModel(
                kind,
                head(language),
                DECIDED,
                POLISH,
                gives
                        ? List.of(
                                new DecisionModel.Grant("Ministère (fictif)", "EUR", Money.of(150_000), granted),
                                new DecisionModel.Grant("DGCT (fictive)", "MAD", Money.of("550000.50"), granted))
                        : List.of(),
                gives ? Percent.of("62.50") : null,
                kind == LetterKind.WAITING_LIST_LETTER ? 1 : null,
                kind == LetterKind.AWARD_LETTER ? List.of() : reasons(kind, language),
                gives ? List.of("Transmission de la délibération au contrôle de légalité.", TURKISH) : List.of(),
                gives && !stands ? LocalDate.of(2027, 6, 9) : null,
                kind == LetterKind.AWARD_LETTER
                        ? TEXTS.get(
                                language, "letter.award.stands", new Formats(language).money(Money.of(70_000), "EUR"))
                        : null,
                stands ? TEXTS.get(language, "letter.kept.valid", new Formats(language).date(DECIDED), POLISH) : null,
                gives ? TEXTS.word(language, "awardInstrument", AwardInstrument.AGREEMENT) : null,
                kind == LetterKind.INADMISSIBILITY_LETTER ? null : "DEC-2027-0001",
                gives ? "Arrêté fictif du 4 janvier 2027" : "",
                kind == LetterKind.WITHDRAWAL_LETTER || stands ? "DEC-2027-0000" : null,
                kind == LetterKind.WAITING_LIST_LETTER ? LocalDate.of(2027, 12, 31) : null);
    }

    private static List<String> stands(Language language) {
        Formats formats = new Formats(language);
        return List.of(
                TEXTS.get(
                        language,
                        "letter.reversion.DECLINED",
                        "DEC-2027-0009",
                        formats.money(Money.of(90_000), "EUR"),
                        formats.date(DECIDED)),
                TEXTS.get(
                        language,
                        "letter.reversion.stands",
                        formats.money(Money.of(70_000), "EUR"),
                        "DEC-2027-0000",
                        formats.date(DECIDED),
                        POLISH));
    }

    /** As production has them: the sentence of each code, then words. */
    private static List<String> reasons(LetterKind kind, Language language) {
        if (kind == LetterKind.REVERSION_LETTER) {
            return stands(language);
        }
        String code =
                switch (kind) {
                    case PARTIAL_AWARD_LETTER, WAITING_LIST_LETTER -> "letter.reason.R3";
                    case REJECTION_LETTER, WITHDRAWAL_LETTER -> "letter.reason.R2";
                    default -> "letter.inadmissible.E10";
                };
        Formats formats = new Formats(language);
        return List.of(
                TEXTS.get(language, code, formats.decimal(new BigDecimal("69.5")), "60"),
                "Le budget n’est pas assez détaillé.");
    }

    private static final List<ScheduleItem> SCHEDULE = ScheduleItem.all(List.of(
            Map.of("activity", "Forages", "quarters", List.of("2027-Q4", "2028-Q1")),
            Map.of("activity", "Formation", "quarters", List.of("2028-Q3"))));

    private static final ListTable RISKS = new ListTable(
            List.of("N°", "Risque", "Probabilité", "Réponse"),
            List.of(
                    new ListTable.Row(
                            "1",
                            List.of(List.of("Saison des pluies précoce"), List.of("3"), List.of("Forages avancés."))),
                    new ListTable.Row(
                            "2",
                            List.of(
                                    List.of("Hausse du prix des matériaux"),
                                    List.of(),
                                    List.of("Provision.", "Second appel d’offres.")))));

    private static RecapitulationModel recapitulation(Language language) {
        MoneyTable expenses = new MoneyTable(
                List.of(2027, 2028, 2029),
                List.of(
                        row("Ressources humaines dédiées", "Numéraire", 12_000, 12_000, 12_000),
                        row("Missions et déplacements", "Numéraire", 9_000, 8_000, 7_000),
                        row("Temps d’agents territoriaux", "Valorisation", 9_000, 8_000, 7_000)),
                List.of());
        MoneyTable resources = new MoneyTable(
                List.of(2027, 2028, 2029),
                List.of(
                        row("Ministère (fictif)", "Numéraire, sollicité", 20_000, 18_000, 17_000),
                        row("Métropole de Valombre", "Valorisation, acquis", 10_000, 10_000, 9_000)),
                List.of(new BigDecimal("65.48"), new BigDecimal("34.52")));
        return new RecapitulationModel(
                head(language),
                SUBMITTED,
                VIETNAMESE,
                HASH,
                List.of(
                        new RecapitulationModel.Partner("Métropole de Valombre", "Chef de file", "France"),
                        new RecapitulationModel.Partner(VIETNAMESE, "Chef de file étranger", "Viêt Nam"),
                        new RecapitulationModel.Partner(TURKISH, "Associé", "Turquie")),
                List.of(
                        new RecapitulationModel.Section(
                                "A. Identification",
                                List.of(
                                        Fact.of("Intitulé", "Services d’eau durables à Tanguiéra"),
                                        Fact.of(
                                                "Résumé",
                                                "Premier paragraphe.\n\nSecond paragraphe, " + POLISH + "."))),
                        new RecapitulationModel.Section(
                                "B. Contexte",
                                List.of(Fact.of("Historique", "Un partenariat de dix ans. ".repeat(30)))),
                        new RecapitulationModel.Section(
                                "M. Calendrier",
                                List.of(
                                        new Fact("Chronogramme", new ScheduleTable(SCHEDULE)),
                                        new Fact("Risques", RISKS)))),
                expenses,
                resources,
                List.of(Fact.of("Subvention demandée", "55 000,00 €"), Fact.of("Part française", "34,52 %")),
                List.of(
                        new RecapitulationModel.Document("Délibération", "deliberation-2027-014.pdf", HASH),
                        new RecapitulationModel.Document("Lettre d’intention", "thư – ý định.pdf", HASH)));
    }

    private static MoneyTable.Row row(String label, String remark, long... amounts) {
        return new MoneyTable.Row(
                label,
                List.of(remark),
                java.util.Arrays.stream(amounts).mapToObj(Money::of).toList());
    }

    private static MinutesModel minutes(Language language) {
        return new MinutesModel(
                new Letterhead(
                        language,
                        head(language).service(),
                        "appels@valombre.example",
                        null,
                        List.of(),
                        "AAP-2027-GEN3",
                        "Appel à projets généraliste triennal 2027-2029",
                        null,
                        null,
                        DECIDED),
                1,
                "Paris",
                ZonedDateTime.of(2027, 5, 20, 15, 0, 0, 0, ZoneId.of("Europe/Paris")),
                List.of(
                        new MinutesModel.Member("Présidence du comité", "présidence"),
                        new MinutesModel.Member(TURKISH, "membre")),
                List.of(
                        new MinutesModel.Envelope("Ministère (fictif)", "EUR", Money.of(220_000), Money.of(220_000)),
                        new MinutesModel.Envelope("DGCT (fictive)", "MAD", Money.of(2_750_000), Money.of(550_000))),
                List.of(
                        rank(
                                1,
                                "Services d’eau durables à Tanguiéra",
                                "Métropole de Valombre",
                                "82,50",
                                "Liste principale"),
                        rank(
                                2,
                                "Mobilités et patrimoine de la vallée de Lam Quyên",
                                VIETNAMESE,
                                "77,50",
                                "Attribution partielle"),
                        rank(
                                3,
                                "Ville à hauteur d’enfant",
                                "Commune de Brévalle",
                                "69,50",
                                "Liste complémentaire, rang 1")),
                List.of(
                        new MinutesModel.Item(
                                "DOS-2027-0001",
                                "Services d’eau durables à Tanguiéra",
                                List.of(
                                        Fact.of("Ambassade : Cotonou", "favorable"),
                                        Fact.of(
                                                "Préfecture : Région fictive A",
                                                "favorable avec réserves\nDélibération à transmettre.")),
                                "Liste principale, 150 000,00 €",
                                "Le comité s’écarte du classement proposé : Liste complémentaire proposé, Liste principale, 150 000,00 € décidé.",
                                null,
                                null,
                                null,
                                List.of(
                                        "Transmettre la délibération rendue exécutoire.",
                                        "Confirmer par écrit la part de la Région fictive A."),
                                List.of()),
                        new MinutesModel.Item(
                                "DOS-2027-0002",
                                "Mobilités et patrimoine",
                                List.of(),
                                "Attribution partielle, 70 000,00 €",
                                null,
                                null,
                                null,
                                "Les crédits restants ne permettent pas davantage.",
                                List.of(),
                                List.of())),
                List.of("Le dossier DOS-2027-0003 n’a pu être servi."),
                List.of(
                        new MinutesModel.Signatory("Présidence du comité", "Présidence"),
                        new MinutesModel.Signatory("Secrétariat du comité", "Secrétariat")),
                null,
                null,
                null);
    }

    private static MinutesModel.Rank rank(int rank, String title, String lead, String mean, String outcome) {
        return new MinutesModel.Rank(
                rank, "DOS-2027-000" + rank, title, lead, mean, outcome, List.of("150 000,00 €", "550 000,50 MAD"));
    }

    static Stream<LetterModel> all() {
        return Stream.of(LetterKind.values())
                .flatMap(kind -> Stream.of(Language.values()).map(language -> of(kind, language)));
    }
}
