package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.passerelle.workflow.ProcessPicture.State.CANCELLED;
import static org.passerelle.workflow.ProcessPicture.State.DONE;
import static org.passerelle.workflow.ProcessPicture.State.NEXT;
import static org.passerelle.workflow.ProcessPicture.State.NOW;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ProcessPicturesTests {

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ProcessPictures pictures;

    CallId call;

    @WalkedOnce
    void anOpenCall() {
        trade.peopled();
        call = walk.openCall("AAP-2027-TEST");
    }

    @Test
    void tellsWhatIsDoneWhoIsWaitedForAndWhatFollows() {
        DossierId id = walk.submitted(call);
        walk.judge(id, true).assign(id, "reviewer1", "reviewer2").score(id, "reviewer1", "4");

        ProcessPicture picture = picture(id, Language.FR);

        assertThat(picture.steps())
                .extracting(ProcessPicture.Step::name, ProcessPicture.Step::state)
                .contains(
                        tuple("Examiner la recevabilité", DONE),
                        tuple("Désigner les évaluateurs", DONE),
                        tuple("Proposer le classement", NEXT),
                        tuple("Établir la lettre de décision", NEXT))
                .doesNotContain(tuple("Établir la lettre d'irrecevabilité", NEXT));
        assertThat(picture.steps())
                .filteredOn(step -> step.state() == NOW)
                .extracting(ProcessPicture.Step::who)
                .containsExactlyInAnyOrder(
                        "Ambassade de France à Cotonou",
                        "Préfecture de la région fictive B",
                        "Personne fictive reviewer2");
        assertThat(picture.steps()).filteredOn(step -> step.state() == NOW).allSatisfy(step -> assertThat(step.until())
                .isNotNull());
        assertThat(picture.svg())
                .contains("role=\"img\"", "<title>Processus de DOS-2027-0001</title>", "<desc>", "pp-token")
                .doesNotContain("<script", "<style", "style=", "onclick");
    }

    @Test
    void countsOnlyWhatIsStillWaitedFor() {
        DossierId id = walk.submitted(call);
        walk.judge(id, true).assign(id, "reviewer1", "reviewer2");
        assertThat(tokens(id)).containsExactly("2", "2");

        walk.score(id, "reviewer1", "4").opine(id, "post", ConsultationKind.EMBASSY);

        assertThat(tokens(id)).containsExactly("1", "1");
    }

    @Test
    void listsTheStepsInTheirOrderThoughTheClockStoodStill() {
        DossierId id = walk.submitted(call);
        walk.judge(id, true);

        assertThat(picture(id, Language.EN).steps())
                .extracting(ProcessPicture.Step::name)
                .containsSubsequence("Issue the receipt", "Issue the summary")
                .containsSubsequence("Examine admissibility", "Start the appraisal", "Ask the bodies");
    }

    private List<String> tokens(DossierId id) {
        return Pattern.compile("class=\"pp-count\"[^>]*>(\\d+)<")
                .matcher(picture(id, Language.FR).svg())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void tellsItInEnglishToo() {
        DossierId id = walk.submitted(call);

        ProcessPicture picture = picture(id, Language.EN);

        assertThat(picture.svg()).contains("Judge", "Process of DOS-2027-0001");
        assertThat(picture.steps())
                .extracting(ProcessPicture.Step::name)
                .contains("Issue the receipt", "Propose the ranking");
    }

    @Test
    void showsWhatAWithdrawalStopped() {
        DossierId id = walk.submitted(call);
        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné (fictif)");
        jobs.runDue();

        ProcessPicture picture = picture(id, Language.FR);

        assertThat(picture.steps())
                .extracting(ProcessPicture.Step::name, ProcessPicture.Step::state)
                .contains(tuple("Examiner la recevabilité", CANCELLED));
        assertThat(picture.steps()).extracting(ProcessPicture.Step::state).doesNotContain(NOW, NEXT);
    }

    @Test
    void waitsWithTheCallForItsClosing() {
        assertThat(pictures.of(trade.actor(Role.CALL_MANAGER), call, Language.FR))
                .hasValueSatisfying(picture -> assertThat(picture.steps())
                        .extracting(ProcessPicture.Step::name, ProcessPicture.Step::state)
                        .contains(
                                tuple("Ouvrir l’appel", DONE),
                                tuple("Clore l’appel", NEXT),
                                tuple("Publier les résultats", NEXT)));
    }

    @Test
    void hasNothingToShowOfADraft() {
        DossierId draft = trade.completeDraft(call);

        assertThat(pictures.of(trade.actor(Role.AUDITOR), draft, Language.FR)).isEmpty();
    }

    @Test
    void isNotForApplicants() {
        DossierId id = walk.submitted(call);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> pictures.of(trade.actor("signatory"), id, Language.FR));
    }

    private ProcessPicture picture(DossierId id, Language language) {
        return pictures.of(trade.actor(Role.CASE_OFFICER), id, language).orElseThrow();
    }
}
