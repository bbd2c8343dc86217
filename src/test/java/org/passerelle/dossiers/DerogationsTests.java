package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Role;
import org.passerelle.shared.Finding;
import org.springframework.beans.factory.annotation.Autowired;

/** Filing although a past report is overdue (E05). */
@IntegrationTest
class DerogationsTests {

    private static final LocalDate TODAY = Trade.OPENS.plusDays(1).toLocalDate();
    private static final String WORDS = "Le partenaire a changé d’équipe ; prolongation accordée le 4 novembre 2026.";

    @Autowired
    Trade trade;

    @Autowired
    Derogations derogations;

    @Autowired
    Preconditions preconditions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    WorklistPages worklist;

    Actor agent;
    Actor officer;
    DossierId draft;
    OrganisationId lead;

    @BeforeEach
    void aDraftWhoseLeadIsLateWithAReport() {
        CallId call = trade.openCall("AAP-2027-TEST");
        agent = trade.actor("agent");
        officer = trade.actor(Role.CASE_OFFICER);
        draft = trade.completeDraft(call);
        lead = file.get(draft).lead();
        overdue(Precondition.REPORTS);
    }

    @Test
    void waitsForAnOfficerAndKeepsStoppingTheDraft() {
        ask();

        assertThat(codes()).contains("E05");
        assertThat(worklist.page(officer, WorklistPages.Query.first(5)))
                .extracting(line -> line.item().kind())
                .containsExactly(WorkItem.Kind.DECIDE_DEROGATION);
        assertThat(derogations.waiting(officer)).extracting(Derogation::words).containsExactly(WORDS);
        assertThat(codesOf(this::ask)).containsExactly("ALREADY_DONE");
    }

    @Test
    void liftsTheRuleUpToItsDayOnceGranted() {
        overdue(Precondition.ATLAS);
        derogations.grant(officer, ask().id(), TODAY.plusDays(10));

        assertThat(codes()).doesNotContain("E05").contains("E06");
        assertThat(worklist.page(officer, WorklistPages.Query.first(5))).isEmpty();
        trade.at(Trade.OPENS.plusDays(11));
        assertThat(codes()).doesNotContain("E05");
        trade.at(Trade.OPENS.plusDays(12));
        assertThat(codes()).contains("E05");
    }

    @Test
    void mayBeAskedAgainAfterARefusalThatSaysWhy() {
        Derogation asked = ask();
        assertThat(codesOf(() -> derogations.refuse(officer, asked.id(), " "))).containsExactly("COMMENT_REQUIRED");

        derogations.refuse(officer, asked.id(), "La prolongation n’est pas jointe.");

        assertThat(codes()).contains("E05");
        assertThat(derogations.last(agent, lead))
                .hasValueSatisfying(last -> assertThat(last.reason()).isEqualTo("La prolongation n’est pas jointe."));
        assertThat(codesOf(() -> derogations.grant(officer, asked.id(), TODAY))).containsExactly("NO_SUCH_TASK");
        assertThat(ask().state()).isEqualTo(Derogation.State.ASKED);
    }

    @Test
    void needsWordsAndAnOverdueReport() {
        assertThat(codesOf(() -> derogations.ask(agent, draft, " ", trade.document(agent, "partiel.pdf"))))
                .containsExactly("COMMENT_REQUIRED");
        record(Precondition.REPORTS, Standing.State.UNKNOWN);
        assertThat(codesOf(this::ask)).containsExactly("NO_SUCH_TASK");
        record(Precondition.REPORTS, Standing.State.UNMET);
        assertThat(codesOf(() -> derogations.grant(officer, ask().id(), TODAY.minusDays(1))))
                .containsExactly("INVALID_VALUE");
    }

    private Derogation ask() {
        return derogations.ask(agent, draft, WORDS, trade.document(agent, "partiel.pdf"));
    }

    private void overdue(Precondition what) {
        record(what, Standing.State.UNMET);
    }

    private void record(Precondition what, Standing.State state) {
        preconditions.record(officer, lead, new Standing(what, state, TODAY, "Note du service"));
    }

    private List<String> codes() {
        return dossiers.review(agent, draft).stream().map(Finding::code).toList();
    }
}
