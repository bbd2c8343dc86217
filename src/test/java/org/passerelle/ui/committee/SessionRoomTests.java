package org.passerelle.ui.committee;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Trade;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.ui.component.TestTexts;

class SessionRoomTests {

    private final List<Deliberation> closed = new ArrayList<>();
    private final Session session = Sessions.general();

    @BeforeEach
    void enter() {
        System.setProperty("vaadin.i18n.provider", TestTexts.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(Language.FR.locale());
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        System.clearProperty("vaadin.i18n.provider");
    }

    @Test
    void closesOnTheProposalWithThoseWhoWerePresent() {
        UI.getCurrent().add(room(true));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Membres présents")), "Hélène Marchal\n\n Paul Ndiaye ");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Lieu")), "Paris");

        close();

        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).changes()).isEmpty();
        assertThat(closed.get(0).present()).containsExactly("Hélène Marchal", "Paul Ndiaye");
        assertThat(closed.get(0).place()).isEqualTo("Paris");
    }

    @Test
    void wantsAReasonForAChange() {
        UI.getCurrent().add(room(true));
        change(2, RankingList.REJECT);

        _click(_get(Button.class, spec -> spec.withText("Clore la délibération")));

        assertThat(_get(TextArea.class, spec -> spec.withLabel("Motif")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), "Hors sujet.");
        close();
        assertThat(closed.get(0).changes())
                .containsOnlyKeys(session.lines().get(2).dossier());
    }

    @Test
    void wantsToKnowWhereTheCommitteeSatAndWhoWasThere() {
        UI.getCurrent().add(room(true));

        _click(_get(Button.class, spec -> spec.withText("Clore la délibération")));

        assertThat(_get(TextField.class, spec -> spec.withLabel("Lieu")).isInvalid())
                .isTrue();
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Membres présents"))
                        .isInvalid())
                .isTrue();
        assertThat(_find(Confirm.class)).isEmpty();
        assertThat(closed).isEmpty();
    }

    @Test
    void saysLiveWhatAnEnvelopeLacks() {
        UI.getCurrent().add(room(true));
        change(2, RankingList.MAIN);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), "Projet exemplaire.");

        assertThat(words()).contains("Dépassement de 18 000 €").contains("Le total dépasse une enveloppe");
        _click(_get(Button.class, spec -> spec.withText("Clore la délibération")));
        assertThat(_find(Confirm.class)).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Revenir à la proposition")));
        assertThat(words()).contains("Reste 0 €").doesNotContain("Dépassement");
    }

    @Test
    void saysLiveWhatAYearLacksThoughTheEnvelopeWouldDo() {
        UI.getCurrent().add(room(Sessions.yearly(), true));
        assertThat(words()).contains("2028 : 110 000 € attribués sur 110 000 €", "Reste 20 000 €");

        change(2, RankingList.MAIN);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), "Projet exemplaire.");

        assertThat(words())
                .contains("Reste 2 000 €", "Dépassement de 9 000 €", "Exercice 2028 : dépassement de 9 000 €.")
                .contains("Le total dépasse une enveloppe");
        _click(_get(Button.class, spec -> spec.withText("Clore la délibération")));
        assertThat(_find(Confirm.class)).isEmpty();
    }

    @Test
    void readsAmountsAsPeopleTypeThem() {
        UI.getCurrent().add(room(true));
        change(0, RankingList.PARTIAL);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Montant Ministère (fictif) (€)")), "130 000,50");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), "Budget surévalué.");

        assertThat(words()).contains("Reste 19 999,50 €");
        close();
        assertThat(closed.get(0).changes().values()).singleElement().satisfies(change -> assertThat(change.grants())
                .isEqualTo(Map.of("MEAE", Money.of("130000.50"))));
    }

    @Test
    void marksNothingAsChangedThatIsOnlyOpenedAndWritesAmountsAsElsewhere() {
        UI.getCurrent().add(room(true));
        SessionLine line = session.lines().get(1);
        _click(_find(Button.class).stream()
                .filter(b -> ("Modifier la proposition pour " + line.number())
                        .equals(b.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());
        assertThat(words()).doesNotContain("Modifié");

        TextField amount = _get(TextField.class, spec -> spec.withLabel("Montant Ministère (fictif) (€)"));
        String proposed = amount.getValue();
        _setValue(amount, "65000");
        assertThat(amount.getValue().replaceAll("\\s|\u202f|\u00a0", " ")).isEqualTo("65 000");
        assertThat(words()).contains("Modifié");

        _setValue(amount, proposed);
        assertThat(words()).doesNotContain("Modifié");
    }

    @Test
    void goesOnWithAKeptChangeWithoutWritingItAgain() {
        SessionLine line = session.lines().get(1);
        Deliberation.Change kept =
                new Deliberation.Change(RankingList.REJECT, Map.of(), "Motif gardé par une autre personne.");
        AtomicInteger written = new AtomicInteger();
        UI.getCurrent()
                .add(new ChangePanel(
                        line,
                        Sessions.draft(session).with(Map.of(line.dossier(), kept)),
                        new Purses(Trade.definition("AAP-2027-GEN3")),
                        written::incrementAndGet,
                        () -> {}));
        assertThat(written).hasValue(0);

        _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), "Autre motif.");

        assertThat(written).hasValue(1);
    }

    @Test
    void letsOthersLookOn() {
        UI.getCurrent().add(room(false));

        assertThat(_find(Button.class)).isEmpty();
        assertThat(words()).contains("82,50 sur 100").contains("Liste complémentaire, rang 1");
    }

    @Test
    void saysWhichTravelToARedZoneLoweredWhatADossierWants() {
        DossierId red = session.lines().get(1).dossier();
        UI.getCurrent()
                .add(new SessionRoom(
                        Sessions.lines(session),
                        new Purses(Trade.definition("AAP-2027-GEN3")),
                        new Briefing(
                                ids -> Map.of(), ids -> Map.of(), ids -> Map.of(), ids -> Map.of(red, Money.of(6_000))),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        (said, shown) -> closed.add(said)));

        assertThat(words())
                .containsOnlyOnce("Zone rouge, déplacements inéligibles")
                .contains("6 000 €, non comptés");
    }

    @Test
    void saysOfAWithdrawnDossierOnlyThatItIs() {
        UI.getCurrent()
                .add(new SessionRoom(
                        Sessions.lines(Sessions.withdrawn(session, 0)),
                        new Purses(Trade.definition("AAP-2027-GEN3")),
                        new Briefing(ids -> Map.of(), ids -> Map.of(), ids -> Map.of(), ids -> Map.of()),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        (said, shown) -> closed.add(said)));

        assertThat(words()).contains("Retiré le 12 mai 2027", "Reste 150 000 €").doesNotContain("Liste principale");
        assertThat(_find(Button.class))
                .extracting(Button::getText)
                .containsExactly("Modifier", "Modifier", "Clore la délibération");
    }

    @Test
    void showsALongRankingPageByPage() {
        UI.getCurrent().add(room(Sessions.ofMany(60), true));
        assertThat(_find(RankedDossier.class)).hasSize(25);

        turn("Suivants");
        turn("Suivants");

        assertThat(_find(RankedDossier.class)).hasSize(10);
        assertThat(words()).contains("DOS-2027-0060", "Lignes 51 à 60").doesNotContain("DOS-2027-0050");
    }

    @Test
    void turnsToTheDossierWhoseChangeLacksItsReason() {
        UI.getCurrent().add(room(Sessions.ofMany(60), true));
        turn("Suivants");
        change("DOS-2027-0026", RankingList.REJECT);
        turn("Précédents");
        assertThat(_find(TextArea.class, spec -> spec.withLabel("Motif"))).isEmpty();

        _click(_get(Button.class, spec -> spec.withText("Clore la délibération")));

        assertThat(words()).contains("DOS-2027-0026");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Motif")).isInvalid())
                .isTrue();
    }

    private static void turn(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private void change(int line, RankingList list) {
        change(session.lines().get(line).number(), list);
    }

    private static void change(String number, RankingList list) {
        Button change = _find(Button.class).stream()
                .filter(b -> ("Modifier la proposition pour " + number)
                        .equals(b.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
        _click(change);
        @SuppressWarnings("unchecked")
        Select<RankingList> select = _get(Select.class, spec -> spec.withLabel("Liste"));
        _setValue(select, list);
    }

    private static void close() {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Lieu")), "Paris");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Membres présents")), "Hélène Marchal\nPaul Ndiaye");
        _click(_get(Button.class, spec -> spec.withText("Clore la délibération")));
        Confirmation.give();
    }

    private static String words() {
        List<String> texts = new ArrayList<>();
        collect(UI.getCurrent().getElement(), texts);
        return String.join(" ", texts).replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }

    private static void collect(Element element, List<String> texts) {
        if (element.isTextNode()) {
            texts.add(element.getText());
        } else if (element.isVisible()) {
            element.getChildren().forEach(child -> collect(child, texts));
        }
    }

    @Test
    void readsWhatStandsBesideADossierWhenItsPageIsShown() {
        Session many = Sessions.ofMany(60);
        List<Integer> places = new ArrayList<>();
        Briefing briefing = new Briefing(
                ids -> {
                    ids.forEach(id -> places.add(many.lines().stream()
                            .map(SessionLine::dossier)
                            .toList()
                            .indexOf(id)));
                    return Map.of();
                },
                ids -> Map.of(),
                ids -> Map.of(),
                ids -> Map.of());
        UI.getCurrent()
                .add(new SessionRoom(
                        Sessions.lines(many),
                        new Purses(Trade.definition("AAP-2027-GEN3")),
                        briefing,
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        (said, shown) -> closed.add(said)));
        assertThat(places).containsExactlyElementsOf(upTo(25));

        _click(_get(Button.class, spec -> spec.withText("Suivants")));
        _click(_get(Button.class, spec -> spec.withText("Précédents")));

        assertThat(places).containsExactlyElementsOf(upTo(50));
    }

    private static List<Integer> upTo(int places) {
        return IntStream.range(0, places).boxed().toList();
    }

    private SessionRoom room(boolean mayClose) {
        return room(session, mayClose);
    }

    private SessionRoom room(Session session, boolean mayClose) {
        return new SessionRoom(
                Sessions.lines(session),
                new Purses(Trade.definition("AAP-2027-GEN3")),
                new Briefing(ids -> Map.of(), ids -> Map.of(), ids -> Map.of(), ids -> Map.of()),
                mayClose,
                Optional.empty(),
                Optional.empty(),
                (said, shown) -> closed.add(said));
    }
}
