package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.IncidentForm;
import org.passerelle.dossiers.Incidents;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.workflow.model.CallElement;
import org.springframework.beans.factory.annotation.Autowired;

/** A call that ended without results, since the service was down and nobody could submit, goes on after an incident. */
@IntegrationTest
class EndedCallIncidentTests {

    private static final String CODE = "AAP-2027-TEST";
    private static final LocalDateTime MORNING = LocalDateTime.of(2027, 4, 1, 9, 0);
    private static final LocalDateTime UNTIL = LocalDateTime.of(2027, 4, 2, 18, 0);

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Calls calls;

    @Autowired
    Incidents incidents;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId draft;

    @WalkedOnce
    void aDraftThatNobodyCouldSubmit() {
        trade.peopled();
        call = walk.openCall(CODE);
        draft = trade.completeDraft(call);
    }

    @Test
    void goesOnToItsResultsWithTheDossierThatComesIn() {
        walk.to(MORNING);
        assertThat(stage()).isEqualTo(CallStage.WITHOUT_RESULTS);

        declare(null);

        assertThat(stage()).isEqualTo(CallStage.APPRAISAL);
        assertThat(file.get(draft).stage()).isEqualTo(Stage.DRAFT);
        dossiers.submit(trade.actor("signatory"), draft);
        walk.to(UNTIL.plusDays(3));
        walk.waits(draft, Stage.SUBMITTED, "CASE_OFFICER");
        walk.appraise(draft, "4");
        walk.propose(call).deliberate(call, Deliberation.acceptProposal()).decide(call);
        assertThat(stage()).isEqualTo(CallStage.RESULTS_PUBLISHED);
        walk.waits(draft, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(walk.path(CODE)).contains(ids(CallElement.CALL_CONCLUDED, CallElement.RESULTS_PUBLISHED));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void endsOnceMoreWhereNothingComesInByTheNewHour() {
        walk.to(MORNING);
        declare(draft);
        assertThat(stage()).isEqualTo(CallStage.APPRAISAL);

        walk.to(UNTIL.plusDays(3));

        assertThat(stage()).isEqualTo(CallStage.WITHOUT_RESULTS);
        assertThat(file.get(draft).stage()).isEqualTo(Stage.EXPIRED_DRAFT);
        assertThat(walk.path(CODE)).contains(ids(CallElement.NOTHING_TO_RANK));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void staysGivenUpWhereItWasCancelled() {
        calls.cancel(manager(), call, "Crédits retirés (fictif).");
        walk.to(MORNING);

        assertThat(codesOf(() -> declare(null))).containsExactly("INCIDENT_CANCELLED");

        assertThat(stage()).isEqualTo(CallStage.CANCELLED);
    }

    private CallStage stage() {
        return calls.get(call).stage();
    }

    private void declare(@Nullable DossierId id) {
        LocalDateTime down = LocalDateTime.of(2027, 3, 31, 21, 0);
        incidents.declare(
                manager(), call, new IncidentForm(id, down, Trade.CLOSES, UNTIL, "Panne du service (fictive)."));
    }

    private Actor manager() {
        return trade.actor(Role.CALL_MANAGER);
    }
}
