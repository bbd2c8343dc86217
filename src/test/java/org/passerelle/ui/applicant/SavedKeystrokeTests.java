package org.passerelle.ui.applicant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.People;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What it costs the database that an applicant pauses in typing. */
@IntegrationTest
class SavedKeystrokeTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    DueJobs jobs;

    @Autowired
    People people;

    @Autowired
    Statements statements;

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void isSavedAndJudgedInLessThanFifteenStatements() {
        var call = trade.peopled().publishedCall("AAP-2027-TEST");
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        DossierId id = trade.completeDraft(call);
        trade.letIn("agent");
        Screen.open(application, people.byLogin("agent").orElseThrow());
        UI.getCurrent().navigate("dossier/" + id + "/A");
        TextField acronym = _get(TextField.class, s -> s.withLabel("Sigle"));

        _setValue(acronym, "E");
        List<String> saving = statements.during(() -> _setValue(acronym, "EAU"));

        assertThat(saving).anyMatch(sql -> sql.startsWith("update passerelle.dossier"));
        assertThat(saving).hasSizeLessThan(15);
    }
}
