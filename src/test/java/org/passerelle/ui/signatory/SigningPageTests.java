package org.passerelle.ui.signatory;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.SecretCall;
import org.passerelle.calls.Calls;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.forms.Forms;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The acts before the authorising officer: what the committee said stands in them, and can be changed. */
@IntegrationTest
class SigningPageTests {

    private static final String REASONS = "Motivation, reprise dans le courrier";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    DossierFile file;

    @Autowired
    Forms forms;

    @Autowired
    Signatures signatures;

    @Autowired
    LettersWritten letters;

    @Autowired
    CurrentActor current;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    SecretCall call;

    @BeforeEach
    void aCallToSign() {
        call = new SecretCall(application);
        call.propose();
        call.deliberate();
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void standsFilledWithTheReasonsOfTheCommittee() {
        open(Role.AUTHORISING_OFFICER);

        assertThat(_find(TextArea.class, spec -> spec.withLabel(REASONS)))
                .extracting(TextArea::getValue)
                .contains("Le calendrier reste à préciser.");
        assertThat(Screen.words()).contains("Acte à signer pour le dossier " + number(RankingList.WAITING));
        assertThat(_find(CheckboxGroup.class))
                .extracting(group -> String.valueOf(group.getValue()))
                .contains("[R2]", "[R8]");
        _get(TextField.class, spec -> spec.withLabel("Référence de la délégation de signature"));
        _get(Button.class, spec -> spec.withText("Signer les 4 décisions"));
    }

    @Test
    void isNotForThoseWhoDoNotSign() {
        open(Role.AUDITOR);

        assertThat(Screen.words()).doesNotContain("Acte à signer");
    }

    @Test
    void keepsWhatTheOfficerChangedAndShowsWhatIsWrongBesideIt() {
        open(Role.AUTHORISING_OFFICER);
        Signatures.Proposed waiting = signatures.folder(current.get(), calls.get(call.id())).toSign().stream()
                .filter(proposed -> proposed.dossier().id().equals(call.dossier(RankingList.WAITING)))
                .findFirst()
                .orElseThrow();
        DecisionSheet sheet = new DecisionSheet(forms.get(Forms.DECISION), waiting);
        UI.getCurrent().add(sheet);
        TextArea reasons = _get(sheet, TextArea.class, spec -> spec.withLabel(REASONS));
        assertThat(sheet.changed()).isEmpty();

        _setValue(reasons, "Autrement dit.");
        assertThat(sheet.changed()).hasValueSatisfying(answers -> assertThat(answers.text("reasonText"))
                .contains("Autrement dit."));

        String number = number(RankingList.WAITING);
        sheet.show(
                List.of(Finding.blocking(
                        "REQUIRED_FIELD", number + ".reasonText", Map.of("label", "x", "labelEn", "x"))),
                true);
        assertThat(reasons.isInvalid()).isTrue();
    }

    @Test
    void countsTheLettersAndNamesThoseThatFailed() {
        call.sign();
        jdbc.sql("update public.act_ru_job set retries_ = 0 where job_def_id_ in"
                        + " (select id_ from public.act_ru_jobdef where act_id_ = 'issueDecisionLetter')")
                .update();
        assertThat(letters.of(trade.actor(Role.AUTHORISING_OFFICER), call.id()))
                .isEqualTo(new LettersWritten.Standing(
                        0,
                        List.of(
                                number(RankingList.MAIN),
                                number(RankingList.PARTIAL),
                                number(RankingList.WAITING),
                                number(RankingList.REJECT))));

        jdbc.sql("update public.act_ru_job set retries_ = 3 where retries_ = 0").update();
        call.letters();

        assertThat(letters.of(trade.actor(Role.AUTHORISING_OFFICER), call.id()))
                .isEqualTo(new LettersWritten.Standing(4, List.of()));
    }

    private String number(RankingList list) {
        return file.get(call.dossier(list)).name();
    }

    private void open(Role role) {
        Screen.open(application, people.byLogin(trade.actor(role).login()).orElseThrow(), Language.FR);
        UI.getCurrent().navigate("decisions/" + SecretCall.CODE);
    }
}
