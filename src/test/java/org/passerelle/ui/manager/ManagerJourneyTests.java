package org.passerelle.ui.manager;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.DocumentType;
import org.passerelle.calls.FundingScheme;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.Screen;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The call manager, from an empty desk to a published call, its copy and its later closing. */
@IntegrationTest
class ManagerJourneyTests {

    private static final String CODE = "AAP-2027-TEST";
    private static final String LIST_END = "Fin de la liste complémentaire";
    private static final LocalDateTime MORNING = LocalDateTime.of(2027, 2, 1, 9, 0);

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Calls calls;

    @Autowired
    DossierFile dossiers;

    @Autowired
    DueJobs jobs;

    @BeforeEach
    void theManagerSignsIn() {
        Actor manager = trade.peopled().actor(Role.CALL_MANAGER);
        Screen.open(application, people.byLogin(manager.login()).orElseThrow(), Language.FR);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void keepsAnEmptyCallAndSaysWhatItLacks() {
        go("manage/calls/new");
        set(TextField.class, "Code", CODE);
        set(TextField.class, "Intitulé", "Appel d’essai");
        click("Enregistrer");

        assertThat(call().stage()).isEqualTo(CallStage.DRAFT);
        assertThat(Screen.words())
                .contains("5 points à corriger")
                .contains("L’appel n’a pas de présentation en français. Dites en quelques phrases")
                .contains("Le service qui publie l’appel n’est pas nommé.")
                .contains("L’appel n’a pas de financeur.")
                .contains("Les poids de la grille font 0 au lieu de 100.");
        click("Valider");
        assertThat(call().stage()).isEqualTo(CallStage.DRAFT);
        assertThat(message()).contains("Ce n’est pas possible").contains("Des points sont à corriger d’abord.");
    }

    @Test
    void writesValidatesAndPublishesACallFromNothing() {
        go("manage/calls/new");
        fillEverySection();
        click("Enregistrer");

        assertThat(Screen.words()).contains("Aucun point à corriger", "Région fictive B", "120 000 €");
        CallDefinition written = call().definition();
        assertThat(written.scheme()).isEqualTo(FundingScheme.THEMATIC);
        assertThat(written.years()).containsExactly(2027, 2028);
        assertThat(written.minGrant()).isEqualTo(Money.of(5_000));
        assertThat(written.maxAdminShare()).isEqualTo(Percent.of(7));
        assertThat(written.leadKinds()).containsExactly(OrganisationKind.REGION);
        assertThat(written.consultations()).containsExactly(ConsultationKind.EMBASSY);
        assertThat(written.requiredDocuments()).containsExactly(DocumentType.DELIBERATION);
        assertThat(written.deadlines().reviewDays()).isEqualTo(21);
        assertThat(written.grid()).extracting(criterion -> criterion.weight()).containsExactly(60, 40);

        click("Valider");
        assertThat(call().stage()).isEqualTo(CallStage.VALIDATED);
        click("Publier");
        Confirmation.give();
        assertThat(call().stage()).isEqualTo(CallStage.PUBLISHED);
        assertThat(Screen.words()).contains("Annoncé").contains("Publication de l’appel");
        _assertNone(Button.class, spec -> spec.withText("Valider"));
    }

    @Test
    void splitsAnEnvelopeByYearAndSaysWhatDoesNotAddUp() {
        go("manage/calls/new");
        fillEverySection();
        year(0, 2027, "70000");
        year(1, 2028, "40000");
        click("Enregistrer");
        assertThat(Screen.words())
                .contains("les exercices totalisent 110 000 €, soit 10 000 € de moins que l’enveloppe de 120 000 €");

        go("manage/calls/" + CODE + "/edit");
        all(FigureField.class, "Montant de l’exercice").get(1).setValue(new BigDecimal("50000"));
        click("Enregistrer");

        assertThat(Screen.words()).contains("Aucun point à corriger", "2027 : 70 000 € · 2028 : 50 000 €");
        assertThat(call().definition().mainFunder().years())
                .isEqualTo(Map.of(2027, Money.of(70_000), 2028, Money.of(50_000)));
    }

    private static void year(int at, int year, String amount) {
        click("Répartir l’enveloppe par exercice\u00a0: ajouter un exercice");
        _setValue(all(IntegerField.class, "Exercice").get(at), year);
        _setValue(all(FigureField.class, "Montant de l’exercice").get(at), new BigDecimal(amount));
    }

    @Test
    void takesADossierInTheCallThatWasWrittenOnScreen() {
        go("manage/calls/new");
        fillEverySection();
        group("Chefs de file", Set.of());
        years(2027, 2028, 2029);
        set(IntegerField.class, "Durée la plus longue", 36);
        set(TextField.class, "Code", "AAP-2027-ECRAN");
        click("Enregistrer");
        click("Valider");
        click("Publier");
        Confirmation.give();
        Call written = calls.find("AAP-2027-ECRAN").orElseThrow();
        jobs.advanceTo(written.window().opensAt().plusSeconds(60));

        DossierId dossier = trade.submitted(written.id());

        assertThat(dossiers.get(dossier).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void leavesAWrongFigureInItsFieldAndSavesNothing() {
        calls.create(trade.actor(Role.CALL_MANAGER), Trade.definition(CODE));
        go("manage/calls/" + CODE + "/edit");
        figure("Part des collectivités françaises", "250");
        figure("Part du suivi-évaluation", "-1");
        set(IntegerField.class, "Évaluations par dossier", 0);
        set(TextField.class, "Intitulé", "");
        FigureField unreadable = field(FigureField.class, "Aide la plus grande");
        unreadable.getElement().setProperty("value", "beaucoup");
        click("Enregistrer");

        assertThat(fault(FigureField.class, "Part des collectivités françaises"))
                .isEqualTo("Écrivez un nombre de 0 à 100.");
        assertThat(field(FigureField.class, "Part des collectivités françaises").getValue())
                .isEqualByComparingTo("250");
        assertThat(fault(FigureField.class, "Part du suivi-évaluation")).isEqualTo("Écrivez un nombre de 0 à 100.");
        assertThat(fault(IntegerField.class, "Évaluations par dossier")).isEqualTo("1 au moins.");
        assertThat(fault(FigureField.class, "Aide la plus grande")).isEqualTo("Écrivez un nombre.");
        assertThat(fault(TextField.class, "Intitulé")).isEqualTo("Intitulé : rien n’est écrit. Remplissez ce champ.");
        assertThat(call().definition()).isEqualTo(Trade.definition(CODE));
        assertThat(Screen.words()).contains("Rien n’est enregistré");

        figure("Part des collectivités françaises", "25");
        figure("Part du suivi-évaluation", "5");
        set(IntegerField.class, "Évaluations par dossier", 2);
        set(TextField.class, "Intitulé", "Un intitulé");
        figure("Aide la plus grande", "90000");
        click("Enregistrer");
        assertThat(call().definition().minFrenchShare()).isEqualTo(Percent.of(25));
        assertThat(call().definition().maxGrant()).isEqualTo(Money.of(90_000));
    }

    @Test
    void refusesACodeThatIsTakenOrCannotStandInAnAddress() {
        calls.create(trade.actor(Role.CALL_MANAGER), Trade.definition(CODE));
        UI.getCurrent().navigate("manage/calls/new", QueryParameters.of("from", CODE));
        set(TextField.class, "Code", "à/b");
        click("Enregistrer");
        assertThat(fault(TextField.class, "Code")).startsWith("Composez-le de lettres majuscules");

        set(TextField.class, "Code", CODE);
        click("Enregistrer");
        assertThat(Screen.words()).contains("Un autre appel porte déjà le code " + CODE);
        assertThat(calls.all(trade.actor(Role.CALL_MANAGER))).hasSize(1);
    }

    @Test
    void copiesACallUnderACodeOfItsOwn() {
        trade.publishedCall(CODE);
        go("manage/calls/" + CODE);
        assertThat(_get(Anchor.class, spec -> spec.withText("Créer une copie")).getHref())
                .isEqualTo("manage/calls/new?from=" + CODE);
        UI.getCurrent().navigate("manage/calls/new", QueryParameters.of("from", CODE));
        assertThat(field(TextField.class, "Code").getValue()).isEmpty();
        set(TextField.class, "Code", "AAP-2028-TEST");
        click("Enregistrer");

        CallDefinition copy = calls.find("AAP-2028-TEST").orElseThrow().definition();
        assertThat(copy.grid()).isEqualTo(call().definition().grid());
        assertThat(copy.funders()).isEqualTo(call().definition().funders());
        assertThat(calls.find("AAP-2028-TEST").orElseThrow().stage()).isEqualTo(CallStage.DRAFT);
    }

    @Test
    void putsTheClosingOfAnOpenCallOffWithAReason() {
        trade.publishedCall(CODE);
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        go("manage/calls/" + CODE);
        click("Repousser la clôture");
        set(DateTimePicker.class, "Nouvelle clôture", Trade.CLOSES.minusDays(1));
        clickLast("Repousser la clôture");
        assertThat(fault(DateTimePicker.class, "Nouvelle clôture")).startsWith("Choisissez une date postérieure");
        assertThat(fault(TextArea.class, "Motif")).startsWith("Indiquez le motif");

        LocalDateTime later = Trade.CLOSES.plusDays(10).withSecond(0);
        set(DateTimePicker.class, "Nouvelle clôture", later);
        set(TextArea.class, "Motif", "Une panne du réseau");
        clickLast("Repousser la clôture");

        assertThat(call().definition().closesAt()).isEqualTo(later);
        assertThat(Screen.words()).contains("Prolongation de l’appel").contains("Une panne du réseau");
    }

    @Test
    void laysDownANewEndOfTheWaitingListWhereTheClosingIsPutOffBeyondIt() {
        trade.published(Definitions.with(
                CODE, Map.of("procedure", Map.of("decision", Map.of("waitingListUntil", "2027-12-31")))));
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        go("manage/calls/" + CODE);
        click("Repousser la clôture");
        assertThat(field(DatePicker.class, LIST_END).getValue()).isEqualTo(LocalDate.of(2027, 12, 31));
        LocalDateTime later = LocalDateTime.of(2028, 1, 20, 12, 0);
        set(DateTimePicker.class, "Nouvelle clôture", later);
        set(TextArea.class, "Motif", "Une crue");
        clickLast("Repousser la clôture");
        assertThat(fault(DatePicker.class, LIST_END))
                .contains("prendrait fin le 31 décembre 2027")
                .contains("Choisissez pour la fin de la liste un jour postérieur au 20 janvier 2028");

        set(DatePicker.class, LIST_END, LocalDate.of(2028, 6, 30));
        clickLast("Repousser la clôture");

        assertThat(call().definition().closesAt()).isEqualTo(later);
        assertThat(call().waitingListEnd().lastDay()).isEqualTo(LocalDate.of(2028, 6, 30));
    }

    @Test
    void asksForOtherDaysOfTheResultsWhereTheClosingReachesThem() {
        LocalDateTime expected = LocalDateTime.of(2027, 6, 15, 12, 0);
        trade.published(Definitions.with(CODE, Map.of("resultsExpectedAt", expected)));
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        go("manage/calls/" + CODE);
        click("Repousser la clôture");
        _assertNone(DateTimePicker.class, spec -> spec.withLabel("Résultats attendus"));
        LocalDateTime later = expected.plusDays(3);
        set(DateTimePicker.class, "Nouvelle clôture", later);
        set(TextArea.class, "Motif", "Une crue");
        clickLast("Repousser la clôture");
        assertThat(fault(DateTimePicker.class, "Résultats attendus")).contains("avant la clôture");

        set(DateTimePicker.class, "Résultats attendus", later.plusDays(60));
        clickLast("Repousser la clôture");

        assertThat(call().definition().closesAt()).isEqualTo(later);
        assertThat(call().definition().resultsExpectedAt()).isEqualTo(later.plusDays(60));
    }

    @Test
    void movesNoDayOfTheResultsThatIsNotAskedForAnyMore() {
        LocalDateTime expected = LocalDateTime.of(2027, 6, 15, 12, 0);
        trade.published(Definitions.with(CODE, Map.of("resultsExpectedAt", expected)));
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        go("manage/calls/" + CODE);
        click("Repousser la clôture");
        set(DateTimePicker.class, "Nouvelle clôture", expected.plusDays(3));
        set(DateTimePicker.class, "Résultats attendus", expected.plusDays(90));
        set(DateTimePicker.class, "Nouvelle clôture", expected.minusDays(3));
        set(TextArea.class, "Motif", "Une crue");
        clickLast("Repousser la clôture");

        assertThat(call().definition().closesAt()).isEqualTo(expected.minusDays(3));
        assertThat(call().definition().resultsExpectedAt()).isEqualTo(expected);
    }

    @Test
    void doesNotMoveBackWhatSomebodyMovedWhileTheDialogWasOpen() {
        trade.publishedCall(CODE);
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        go("manage/calls/" + CODE);
        click("Repousser la clôture");
        Call other = call();
        LocalDateTime first = other.definition().closesAt().plusDays(20);
        calls.extend(trade.actor(Role.CALL_MANAGER), other.id(), first, "Crue (fictive)");
        set(TextArea.class, "Motif", "Une crue");

        assertThat(codesOf(() -> clickLast("Repousser la clôture"))).containsExactly("STALE_VERSION");
        assertThat(call().definition().closesAt()).isEqualTo(first);
    }

    @Test
    void givesACallUpWithAReason() {
        trade.publishedCall(CODE);
        go("manage/calls/" + CODE);
        click("Annuler l’appel");
        clickLast("Annuler l’appel");
        assertThat(fault(TextArea.class, "Motif")).startsWith("Indiquez le motif");
        set(TextArea.class, "Motif", "Crédits annulés");
        clickLast("Annuler l’appel");

        assertThat(call().stage()).isEqualTo(CallStage.CANCELLED);
        _assertNone(Button.class, spec -> spec.withText("Annuler l’appel"));
    }

    @Test
    void tellsWhoWasFirstAndKeepsTheOtherVersion() {
        Actor manager = trade.actor(Role.CALL_MANAGER);
        calls.create(manager, Trade.definition(CODE));
        go("manage/calls/" + CODE + "/edit");
        Call other = call();
        calls.update(manager, other.id(), other.version(), other.definition());
        set(TextField.class, "Intitulé", "Écrit trop tard");
        click("Enregistrer");

        assertThat(message()).contains("Quelqu’un d’autre a enregistré avant vous.");
        assertThat(call().definition().title().fr()).isNotEqualTo("Écrit trop tard");
    }

    /** What the dialog says that is open. */
    private static String message() {
        Dialog dialog = _get(Dialog.class);
        return dialog.getHeaderTitle() + " "
                + dialog.getChildren()
                        .map(part -> part.getElement().getTextRecursively())
                        .collect(Collectors.joining(" "));
    }

    private void fillEverySection() {
        set(TextField.class, "Code", CODE);
        select("Dispositif", FundingScheme.THEMATIC);
        set(TextField.class, "Intitulé", "Eau et climat");
        set(TextArea.class, "Résumé", "Des projets d’eau.");
        set(TextField.class, "Service responsable", "Délégation fictive");
        set(TextField.class, "Courriel de contact", "appels@exemple.invalid");
        set(DateTimePicker.class, "Annonce", MORNING);
        set(DateTimePicker.class, "Ouverture", MORNING.plusDays(10));
        set(DateTimePicker.class, "Clôture", MORNING.plusDays(50));
        click("Ajouter un financeur");
        set(TextField.class, "Sigle", "MEAE");
        set(TextField.class, "Nom", "Région fictive B");
        figure("Enveloppe", "120000");
        years(2027, 2028);
        set(IntegerField.class, "Durée la plus longue", 24);
        figure("Frais administratifs", "7");
        group("Chefs de file", Set.of(OrganisationKind.REGION));
        group("Pièces exigées", Set.of(DocumentType.DELIBERATION));
        group("Avis demandés", Set.of(ConsultationKind.EMBASSY));
        set(IntegerField.class, "Délai des évaluations", 21);
        criterion(0, "C1", "Qualité", 60);
        criterion(1, "C2", "Réciprocité", 40);
    }

    private static void criterion(int at, String code, String label, int weight) {
        click("Ajouter un critère");
        _setValue(all(TextField.class, "Code du critère").get(at), code);
        _setValue(all(TextField.class, "Libellé").get(at), label);
        _setValue(all(IntegerField.class, "Poids").get(at), weight);
    }

    private Call call() {
        return calls.find(CODE).orElseThrow();
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
    }

    /** A refusal that the listener lets pass goes where the session's error handler sends it. */
    private static void click(String words) {
        try {
            _click(_get(Button.class, spec -> spec.withText(words)));
        } catch (Refusal refusal) {
            new UiErrors().error(new ErrorEvent(refusal));
        }
    }

    /** The button of a dialog that is named as what opened it. */
    private static void clickLast(String words) {
        List<Button> named = _find(Button.class, spec -> spec.withText(words));
        _click(named.get(named.size() - 1));
    }

    private static void figure(String label, String value) {
        _setValue(field(FigureField.class, label), new BigDecimal(value));
    }

    private static <T, F extends Component & com.vaadin.flow.component.HasValue<?, T>> void set(
            Class<F> type, String label, T value) {
        _setValue(field(type, label), value);
    }

    @SuppressWarnings("unchecked")
    private static <T> void select(String label, T value) {
        _setValue((Select<T>) field(Select.class, label), value);
    }

    @SuppressWarnings("unchecked")
    private static <T> void group(String label, Set<T> values) {
        _setValue((CheckboxGroup<T>) field(CheckboxGroup.class, label), values);
    }

    @SuppressWarnings("unchecked")
    private static void years(Integer... years) {
        _setValue((MultiSelectComboBox<Integer>) field(MultiSelectComboBox.class, "Années"), Set.of(years));
    }

    private static String fault(Class<? extends Component> type, String label) {
        var field = (com.vaadin.flow.component.HasValidation) field(type, label);
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    private static <T extends Component> T field(Class<T> type, String label) {
        return all(type, label).get(0);
    }

    private static <T extends Component> List<T> all(Class<T> type, String label) {
        List<T> named = _find(type).stream()
                .filter(field -> Objects.requireNonNullElse(((HasLabel) field).getLabel(), "")
                        .startsWith(label))
                .toList();
        List<T> exact = named.stream()
                .filter(field -> ((HasLabel) field).getLabel().equals(label))
                .toList();
        List<T> found = exact.isEmpty() ? named : exact;
        assertThat(found).as(label).isNotEmpty();
        return found;
    }
}
