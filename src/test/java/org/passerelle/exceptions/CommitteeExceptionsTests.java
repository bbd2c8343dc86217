package org.passerelle.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionPage;
import org.passerelle.awards.DecisionPages;
import org.passerelle.awards.Offers;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Funder;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.OfferedCall;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;

/** The exceptions that committee and signatory make: 24 000 €, 40 000 € and 24 000 € are asked for, in this ranking. */
@IntegrationTest
class CommitteeExceptionsTests {

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Texts texts;

    @Autowired
    Calls calls;

    @Autowired
    DossierFile file;

    @Autowired
    DecisionPages pages;

    @Autowired
    Awards awards;

    @Autowired
    Offers offers;

    @Autowired
    Ties ties;

    @Autowired
    Trail trail;

    CallId call;
    DossierId first;
    DossierId dear;
    DossierId last;

    @BeforeEach
    void people() {
        trade.peopled();
    }

    @Test
    void aDepartureFromTheRankingSaysWhatWasProposedAndWhatWasDecided() {
        ranked(220_000);
        assertThat(register()).isEmpty();

        walk.deliberate(call, Walk.change(first, RankingList.REJECT));

        ExceptionLine line = only(ExceptionKind.DEPARTURE, first);
        assertThat(line.by()).isEqualTo("Personne fictive committee_chair");
        assertThat(words().when(line.at())).isEqualTo("10 mai 2027 à 10:00");
        assertThat(why(line)).isEqualTo("Choix motivé (fictif)");
        assertThat(what(line))
                .isEqualTo("Séance n° 1, rang 1. Proposition : Liste principale, 24 000,00 € ; décision : Non retenu.");
    }

    @Test
    void aDossierThatALowerOnePassedSaysWhatWasLeft() {
        ranked(50_000);
        walk.deliberate(call, Deliberation.acceptProposal());

        ExceptionLine line = only(ExceptionKind.SKIPPED, dear);
        assertThat(line.by()).isEqualTo("Personne fictive committee_chair");
        assertThat(what(line)).contains("rang 2", "un dossier moins bien classé est servi");
        assertThat(why(line)).startsWith("Ministère (fictif) : il reste 26 000,00 € pour 40 000,00 € souhaités.");
    }

    @Test
    void whoWaitsLongerIsPassedWhereWhatComesFreeIsTooLittle() {
        ranked(24_000);
        walk.deliberate(call, Deliberation.acceptProposal()).decide(call);
        assertThat(register()).isEmpty();

        offers.decline(trade.actor("signatory"), first, "Autre financement trouvé (fictif)");
        jobs.runDue();

        assertThat(file.get(last).stage()).isEqualTo(Stage.AWARDED);
        ExceptionLine line = only(ExceptionKind.SKIPPED, dear);
        assertThat(what(line))
                .isEqualTo("Liste complémentaire, rang 1 : le dossier " + walk.number(last)
                        + ", qui suit, est servi avant lui.");
        assertThat(why(line)).startsWith("Ministère (fictif) : il reste 24 000,00 € pour 40 000,00 € souhaités.");
    }

    @Test
    void whoWaitsLongerIsPassedWhereAYearHasTooLittleAndTheYearIsNamed() {
        ranked(new Funder(
                "MEAE",
                "Ministère (fictif)",
                "EUR",
                Money.of(108_000),
                null,
                new TreeMap<>(Map.of(2027, Money.of(50_000), 2028, Money.of(8_000), 2029, Money.of(50_000)))));
        walk.deliberate(call, Deliberation.acceptProposal()).decide(call);

        offers.decline(trade.actor("signatory"), first, "Autre financement trouvé (fictif)");
        jobs.runDue();

        assertThat(file.get(last).stage()).isEqualTo(Stage.AWARDED);
        assertThat(why(only(ExceptionKind.SKIPPED, dear)))
                .startsWith("Ministère (fictif) (2028) : il reste 8 000,00 € pour ");
        assertThat(trail.ofDossier(dear.value()))
                .filteredOn(entry -> entry.verb().equals("passShort"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .containsEntry("lacking", "Ministère (fictif) (2028)")
                        .containsEntry("dossiers", List.of(walk.number(last))));
    }

    @Test
    void aLineThatNamesADossierClosedToItsReaderLeavesTheNumberOut() {
        ranked(24_000);
        walk.deliberate(call, Deliberation.acceptProposal()).decide(call);
        offers.decline(trade.actor("signatory"), first, "Autre financement trouvé (fictif)");
        jobs.runDue();
        Actor manager = trade.actor(Role.CALL_MANAGER);
        ties.find(trade.actor(Role.CASE_OFFICER), last, manager.personId(), TieKind.FAMILY, "Frère du maire (fictif)");

        assertThat(exceptions.of(manager, call))
                .filteredOn(line -> line.kind() == ExceptionKind.SKIPPED)
                .singleElement()
                .satisfies(line -> assertThat(what(line))
                        .contains("un dossier qui suit est servi")
                        .doesNotContain(walk.number(last)));
    }

    @Test
    void aSessionThatNoMeetingHeldSaysWhereAndBeforeWhomAsItsChairGaveThem() {
        ranked(220_000);

        walk.deliberate(call, new Deliberation(Map.of(), List.of("Hélène Marchal", "Paul Ndiaye"), "Salle fictive 9"));

        ExceptionLine line = exceptions.of(trade.actor(Role.AUDITOR), call).get(0);
        assertThat(line.kind()).isEqualTo(ExceptionKind.UNCONVENED);
        assertThat(line.by()).isEqualTo("Personne fictive committee_chair");
        assertThat(what(line))
                .isEqualTo("Séance n° 1 close sans réunion convoquée. Lieu indiqué : Salle fictive 9."
                        + " Présents indiqués : Hélène Marchal, Paul Ndiaye.");
        assertThat(why(line)).isEqualTo("Aucune réunion n’avait été convoquée pour cette séance.");
    }

    @Test
    void aDecisionUnlikeTheMinutesSaysBothAndTheWrittenReason() {
        ranked(220_000);
        walk.deliberate(call, Deliberation.acceptProposal());
        save(Map.of("outcome", "REJECTED", "reasons", List.of("R7"), "departure", "La zone est fermée."));
        assertThat(register()).isEmpty();

        walk.decide(call);

        ExceptionLine line = only(ExceptionKind.UNLIKE_MINUTES, first);
        assertThat(line.by()).isEqualTo("Personne fictive authorising_officer");
        assertThat(why(line)).isEqualTo("La zone est fermée.");
        assertThat(what(line))
                .startsWith("Décision DEC-2027-")
                .contains("le comité avait décidé Liste principale, 24 000,00 € ; signé : Non retenu.");
    }

    /** A grant as the minutes have it, but for its conditions; then these again, in a rectification (domain.md §2.3, step 16). */
    @Test
    void conditionsUnlikeTheMinutesStandInItAsAddedAndStruck() {
        ranked(220_000);
        walk.deliberate(call, Deliberation.acceptProposal());
        save(Map.of(
                "conditions",
                List.of(Map.of("condition", "Transmettre le budget (fictif).")),
                "departure",
                "Le budget manque (fictif)."));

        walk.decide(call);

        ExceptionLine line = only(ExceptionKind.UNLIKE_MINUTES, first);
        assertThat(why(line)).isEqualTo("Le budget manque (fictif).");
        assertThat(what(line))
                .endsWith("signé : Liste principale, 24 000,00 € ;"
                        + " conditions préalables ajoutées : « Transmettre le budget (fictif). ».");

        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        Decision signed = awards.of(officer, first).orElseThrow();
        rectify(officer, "Erreur de plume (fictif)", signed.conditions());
        assertThat(register()).as("what changes no condition is no exception").hasSize(1);
        rectify(officer, "Budget reçu (fictif)", List.of("Ouvrir un compte dédié (fictif)."));

        ExceptionLine mended = register().stream()
                .filter(each -> why(each).equals("Budget reçu (fictif)"))
                .findFirst()
                .orElseThrow();
        assertThat(what(mended))
                .endsWith(" ; conditions préalables ajoutées : « Ouvrir un compte dédié (fictif). »"
                        + " ; conditions préalables retirées : « Transmettre le budget (fictif). ».");
    }

    /** Writes in the page of reasons of the first, as its signatory. */
    private void save(Map<String, Object> answers) {
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        DecisionPage page = pages.open(officer, first);
        pages.save(officer, first, page.version(), page.answers().with(answers));
    }

    private void rectify(Actor officer, String why, List<String> conditions) {
        Correction correction =
                Correction.rectifying(why, new LocalizedText("Paragraphe (fictif).", "Paragraph."), conditions);
        trade.correct(officer, first, correction);
    }

    /** @param envelope of the only funder, euros */
    private void ranked(int envelope) {
        ranked(new Funder("MEAE", "Ministère (fictif)", "EUR", Money.of(envelope), null));
    }

    private void ranked(Funder funder) {
        call = trade.published(Trade.definition("AAP-2027-TEST", null, funder));
        walk.to(Trade.OPENS.plusDays(1));
        first = walk.submitted(call, "Premier dossier fictif");
        dear = walk.submitted(call, "Deuxième dossier fictif", "40000.00");
        last = walk.submitted(call, "Troisième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(first, "5").appraise(dear, "4.5").appraise(last, "4");
        walk.to(OfferedCall.DECIDED);
        walk.propose(call);
    }

    /** Without the session itself, which no meeting held. */
    private List<ExceptionLine> register() {
        return exceptions.of(trade.actor(Role.AUDITOR), call).stream()
                .filter(line -> line.kind() != ExceptionKind.UNCONVENED)
                .toList();
    }

    private ExceptionLine only(ExceptionKind kind, DossierId dossier) {
        assertThat(register()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(kind);
            assertThat(line.dossier()).isEqualTo(dossier);
        });
        return register().get(0);
    }

    private ExceptionWords words() {
        return new ExceptionWords(texts, calls.get(call).definition(), Language.FR);
    }

    private String what(ExceptionLine line) {
        return plain(words().what(line));
    }

    private String why(ExceptionLine line) {
        return plain(words().why(line));
    }

    /** Blanks that break no line count as blanks. */
    private static String plain(String words) {
        return words.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
