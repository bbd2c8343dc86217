package org.passerelle.ui.applicant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.CompletionRequest.Asked;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Widget;
import org.passerelle.forms.WidgetKind;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A dossier that the service asked to complete: who may answer, and the way from one reopened section to the next. */
@IntegrationTest
class ReopenedDossierTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Admissibility admissibility;

    @Autowired
    Forms forms;

    @Autowired
    DueJobs jobs;

    DossierId id;

    @WalkedOnce
    void aDossierToComplete() {
        id = trade.submitted(trade.openCall("AAP-2027-TEST"));
        jobs.runDue();
        trade.at(Trade.CLOSES.plusDays(5));
        Map<String, Object> answers = new HashMap<>(trade.admissibility());
        answers.put("comment", "À compléter (fictif).");
        admissibility.askCompletion(
                trade.actor(Role.CASE_OFFICER), id, new Asked(Set.of("A"), Set.of(DocumentType.DELIBERATION)), answers);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void namesWhoMayAnswerToWhoMayNot() {
        enter("signatory", Pages.dossier(id));

        Anchor editor = _get(Anchor.class, s -> s.withText("Personne fictive agent"));
        assertThat(editor.getHref())
                .startsWith("mailto:")
                .contains("?subject=Dossier%20DOS-2027-0001", "my%2Fdossiers%2F" + id);
    }

    @Test
    void goesFromOneReopenedSectionToTheNext() {
        enter("agent", Pages.section(id, "A"));

        assertThat(next().getHref()).isEqualTo(Pages.section(id, "Q"));
    }

    @Test
    void callsADocumentAsTheFormDoes() {
        Form form = forms.get(Forms.DOSSIER);
        enter("agent", Pages.dossier(id));

        for (DocumentType type :
                List.of(DocumentType.STATUTES, DocumentType.SECURITY_NOTE, DocumentType.COFUNDING_PROOF)) {
            String label = form.sections().stream()
                    .flatMap(section -> section.components().stream())
                    .filter(part -> part instanceof Widget widget
                            && widget.kind() == WidgetKind.UPLOAD
                            && widget.documentType().equals(type.name()))
                    .map(part -> ViewLanguage.text(((Widget) part).label()))
                    .findFirst()
                    .orElseThrow();
            assertThat(ViewLanguage.word("documentType", type)).isEqualTo(label);
            assertThat(ViewLanguage.word("check", type)).isEqualTo(label);
        }
    }

    private static Anchor next() {
        return _get(Anchor.class, s -> s.withClasses("button-link"));
    }

    private void enter(String login, String path) {
        accounts.open(Actor.clockwork(), List.of(trade.person(login)), login);
        Screen.open(application, people.byLogin(login).orElseThrow());
        UI.getCurrent().navigate(path);
    }
}
