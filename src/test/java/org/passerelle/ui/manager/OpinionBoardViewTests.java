package org.passerelle.ui.manager;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.desk.Batch;
import org.passerelle.desk.Batches;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

@IntegrationTest
class OpinionBoardViewTests {

    private static final String PATH = "manage/calls/AAP-2027-TEST/opinions";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Batches batches;

    @Autowired
    People people;

    @Autowired
    Consultations consultations;

    DossierId id;

    @BeforeEach
    void aCallWithADossierUnderAppraisal() {
        id = trade.underAppraisal(trade.openCall("AAP-2027-TEST"));
    }

    @AfterEach
    void close() {
        Screen.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void showsOnlyWhoIsAwaitedWhenAsked() {
        trade.give(trade.actor("post"), id, ConsultationKind.EMBASSY, trade.favourable(ConsultationKind.EMBASSY));
        open(Role.CALL_MANAGER);
        assertThat(Screen.words()).contains("Ambassade de France à Cotonou", "Préfecture de la région fictive B");

        Select<Object> shown = _get(Select.class, spec -> spec.withLabel("Afficher"));
        _setValue(shown, shown.getListDataView().getItem(1));

        assertThat(Screen.words())
                .contains("Préfecture de la région fictive B")
                .doesNotContain("Ambassade de France à Cotonou");
        _assertNone(Button.class, spec -> spec.withText("Prolonger de 5 jours ouvrés"));
    }

    @Test
    void leadsToWhatMoreTimeForAWholeBodyWouldDo() {
        open(Role.CASE_OFFICER);
        _click(_find(Button.class, spec -> spec.withText("Prolonger de 5 jours ouvrés"))
                .get(0));
        _setValue(_get(TextArea.class), "Fête nationale.");
        _click(_get(Button.class, spec -> spec.withText("Voir ce qui se passera")));

        assertThat(Screen.words()).contains("Prolonger les avis attendus · ");
        Batch batch = batches.latest(trade.actor(Role.CASE_OFFICER), 1).get(0);
        assertThat(batch.kind()).isEqualTo(Batch.Kind.EXTEND_OPINIONS);
        ReflectionTestUtils.invokeMethod(application.getBean("batchWorker"), "work");
        UI.getCurrent().navigate("batches/" + batch.id());
        assertThat(Screen.words())
                .contains("Motif : Fête nationale.")
                .containsPattern("Nouvelle échéance : \\d+ \\p{L}+ 2027");
        assertThat(_get(Anchor.class, spec -> spec.withText("Retour aux avis de l’appel"))
                        .getHref())
                .isEqualTo(PATH);
        UI.getCurrent().navigate("batches");
        assertThat(Screen.words()).contains("Prolonger les avis attendus · ");
    }

    private void open(Role role) {
        Screen.open(application, people.byLogin(Trade.login(role)).orElseThrow(), Language.FR);
        UI.getCurrent().navigate(PATH);
    }
}
