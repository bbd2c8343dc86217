package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PagesTests {

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierPages pages;

    @Autowired
    WorklistPages worklist;

    @Autowired
    DueJobs jobs;

    CallId call;

    @WalkedOnce
    void anOpenCall() {
        call = trade.peopled().publishedCall("AAP-2027-TEST");
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
    }

    @Test
    void pagesThroughEveryDossierOnce() {
        for (int i = 1; i <= 5; i++) {
            trade.at(Trade.OPENS.plusDays(1).plusMinutes(i));
            submitted("Dossier " + i);
        }
        Actor officer = trade.actor(Role.CASE_OFFICER);

        List<String> titles = new ArrayList<>();
        DossierPages.Line after = null;
        List<DossierPages.Line> page;
        do {
            page = pages.page(officer, new DossierPages.Query("", call, null, after, 2));
            page.forEach(line -> titles.add(line.title()));
            after = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (after != null);

        assertThat(titles).containsExactly("Dossier 5", "Dossier 4", "Dossier 3", "Dossier 2", "Dossier 1");
    }

    @Test
    void findsByPartOfNumberTitleOrOrganisationWithoutAccents() {
        submitted("Écoles jumelées");
        Actor officer = trade.actor(Role.CASE_OFFICER);

        assertThat(search(officer, "ecoles jum")).hasSize(1);
        assertThat(search(officer, "2027-0001")).hasSize(1);
        assertThat(search(officer, "brevalle")).hasSize(1);
        assertThat(search(officer, "sylvania")).isEmpty();
    }

    @Test
    void showsStaffNoDraftAndOthersNothing() {
        trade.completeDraft(call);

        assertThat(search(trade.actor("agent"), "")).hasSize(1);
        assertThat(search(trade.actor(Role.CASE_OFFICER), "")).isEmpty();
        assertThat(search(trade.actor("other.agent"), "")).isEmpty();
        assertThat(search(trade.actor("post"), "")).isEmpty();
    }

    @Test
    void showsABodyWhatItWasAskedAbout() {
        trade.underAppraisal(call);

        assertThat(search(trade.actor("post"), "")).hasSize(1);
        assertThat(worklist.page(trade.actor("post"), WorklistPages.Query.first(10)))
                .extracting(line -> line.item().kind())
                .containsExactly(WorkItem.Kind.GIVE_OPINION);
    }

    @Test
    void countsWhatWaitsForAPersonAndTellsWhatIsLate() {
        DossierId id = trade.underAppraisal(call);
        Actor post = trade.actor("post");
        assertThat(worklist.count(post)).isEqualTo(1);
        assertThat(late(post)).isEmpty();

        trade.at(Trade.OPENS.plusMonths(3));

        assertThat(late(post)).extracting(line -> line.item().dossier()).containsExactly(id);
        assertThat(worklist.count(trade.actor("reviewer1"))).isZero();
    }

    @Test
    void filtersByTheStageThatTheReaderMayKnow() {
        trade.appraised(call, "4");

        assertThat(at(trade.actor("agent"), Stage.UNDER_APPRAISAL)).hasSize(1);
        assertThat(at(trade.actor("agent"), Stage.APPRAISED)).isEmpty();
        assertThat(at(trade.actor("post"), Stage.APPRAISED)).isEmpty();
        assertThat(at(trade.actor(Role.CASE_OFFICER), Stage.APPRAISED)).hasSize(1);
        assertThat(at(trade.actor(Role.CASE_OFFICER), Stage.UNDER_APPRAISAL)).isEmpty();
    }

    @Test
    void countsTheDossiersOfACallByStage() {
        submitted("Un");
        trade.completeDraft(call);

        assertThat(pages.countsByStage(trade.actor(Role.CALL_MANAGER), call))
                .containsEntry(Stage.SUBMITTED, 1)
                .containsEntry(Stage.DRAFT, 1);
    }

    private List<WorklistPages.Line> late(Actor actor) {
        return worklist.page(actor, new WorklistPages.Query("", null, true, null, 10));
    }

    private List<DossierPages.Line> search(Actor actor, String words) {
        return pages.page(actor, new DossierPages.Query(words, null, null, null, 10));
    }

    private List<DossierPages.Line> at(Actor actor, Stage stage) {
        return pages.page(actor, new DossierPages.Query("", null, stage, null, 10));
    }

    private void submitted(String title) {
        DossierId id = trade.completeDraft(call, "agent", title, "24000.00");
        dossiers.submit(trade.actor("signatory"), id);
        jobs.runDue();
    }
}
