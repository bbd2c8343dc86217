package org.passerelle.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nobody outside the service can tell a decision before it is released: everything that an applicant and an anonymous
 * visitor can reach is written down before and after each act of the committee and the authorising officer, and is the same
 * until the hour of the results.
 */
@IntegrationTest
class ReleaseDoorsTests {

    private static final LocalDateTime RESULTS = Trade.CLOSES.plusDays(60).withHour(9);

    @Autowired
    Trade trade;

    @Autowired
    Calls calls;

    @Autowired
    Committee committee;

    @Autowired
    Awards awards;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    DossierPages pages;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient jdbc;

    CallId call;
    List<DossierId> own = new ArrayList<>();

    @BeforeEach
    void twoAppraisedDossiersInACallThatNamesItsHour() {
        trade.peopled();
        Actor manager = trade.actor(Role.CALL_MANAGER);
        call = calls.create(manager, Trade.definition("AAP-2027-TEST", RESULTS));
        calls.validate(manager, call);
        calls.publish(manager, call);
        advance(Trade.OPENS.plusDays(1));
        own.add(appraised("Bon", "4"));
        own.add(appraised("Faible", "2.5"));
        advance(Trade.CLOSES.plusDays(1));
    }

    @Test
    void looksTheSameFromOutsideUntilTheHourOfTheResults() {
        String before = doors();

        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
        jobs.runDue();
        assertThat(doors()).isEqualTo(before);

        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, Deliberation.acceptProposal());
        jobs.runDue();
        assertThat(doors()).isEqualTo(before);

        awards.decide(trade.actor(Role.AUTHORISING_OFFICER), call);
        jobs.runDue();
        assertThat(doors()).isEqualTo(before);

        advance(RESULTS);
        assertThat(doors()).isNotEqualTo(before).contains("AWARDED").contains("REJECTED");
    }

    @Test
    void closesTheStaffsDoorsToTheApplicant() {
        Actor agent = trade.actor("agent");

        assertThat(codesOf(() -> committee.sessions(agent, call))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> awards.ofCall(agent, call))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> file.trail(agent, own.get(0)))).containsExactly("FORBIDDEN");
    }

    /** Everything that an applicant, another authority and a visitor can read, as text. */
    private String doors() {
        StringBuilder seen = new StringBuilder();
        for (String login : List.of("agent", "signatory", "other.agent")) {
            Actor actor = trade.actor(login);
            pages.page(actor, DossierPages.Query.first(50))
                    .forEach(line -> seen.append(line).append('\n'));
            own.forEach(id -> seen.append(decision(actor, id)).append('\n'));
        }
        own.forEach(id -> seen.append(file.get(id).publicStage()).append('\n'));
        calls.published().stream().map(Call::publicStage).forEach(stage -> seen.append(stage)
                .append('\n'));
        awards.published(call).forEach(d -> seen.append(d.list()).append('\n'));
        seen.append(mailsToOutsiders());
        return seen.toString();
    }

    private String decision(Actor actor, DossierId id) {
        return file.get(id).lead().equals(actor.organisation())
                ? awards.of(actor, id).map(d -> d.list().name()).orElse("-")
                : String.join(",", codesOf(() -> awards.of(actor, id)));
    }

    /** The addresses and words of the mails that wait or went to applicants. */
    private String mailsToOutsiders() {
        return String.join(
                "\n",
                jdbc.sql("select recipient || subject from passerelle.outbox where recipient like 'agent@%'"
                                + " or recipient like 'signatory@%' or recipient like 'other.%' order by 1")
                        .query(String.class)
                        .list());
    }

    private DossierId appraised(String title, String score) {
        DossierId id = trade.completeDraft(call, "agent", title, "24000.00");
        dossiers.submit(trade.actor("signatory"), id);
        trade.admissible(id);
        trade.appraise(id, score);
        return id;
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }
}
