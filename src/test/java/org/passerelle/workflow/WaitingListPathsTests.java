package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Offers;
import org.passerelle.awards.SecretCall;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Funder;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.Derogations;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Standing;
import org.passerelle.exceptions.ExceptionKind;
import org.passerelle.exceptions.ExceptionLine;
import org.passerelle.exceptions.Exceptions;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who of those who wait is served, and with what comes free where. */
@IntegrationTest
class WaitingListPathsTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Walk walk;

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Offers offers;

    @Autowired
    Preconditions preconditions;

    @Autowired
    Derogations derogations;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Trail trail;

    @Autowired
    Outbox outbox;

    @Autowired
    DueJobs jobs;

    @Test
    void passesOverWhoDoesNotMeetTheConditionsBeforeAnAwardUntilItDoes() {
        trade.peopled();
        trade.lead("VOI", OrganisationKind.COMMUNE);
        CallId call = trade.published(Trade.definition(
                "AAP-2027-TEST", null, new Funder("MEAE", "Ministère (fictif)", "EUR", Money.of(24_000), null)));
        walk.to(Trade.OPENS.plusDays(1));
        DossierId served = walk.submitted(call, "Premier dossier fictif");
        DossierId unfit = trade.completeDraft(call, "voi.agent", "Dossier voisin fictif", "24000.00");
        dossiers.submit(trade.actor("voi.signatory"), unfit);
        jobs.runDue();
        DossierId next = walk.submitted(call, "Troisième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(served, "5").appraise(unfit, "4.5").appraise(next, "4");
        walk.to(OfferedCall.DECIDED);
        walk.propose(call).deliberate(call, Deliberation.acceptProposal()).decide(call);
        standing("VOI", Precondition.ODA_RETURN, Standing.State.UNMET);

        decline(served);

        walk.waits(unfit, Stage.WAITLISTED);
        walk.waits(next, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(trail.ofDossier(unfit.value()))
                .filteredOn(entry -> entry.verb().equals("passOver"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).containsEntry("reasons", List.of("E07")));
        assertThat(exceptions.of(trade.actor(Role.CALL_MANAGER), call))
                .filteredOn(line -> unfit.equals(line.dossier()) && line.kind() == ExceptionKind.SKIPPED)
                .extracting(ExceptionLine::what)
                .containsExactly("passOver");
        assertThat(List.of(keys("voi.agent"), keys(Trade.login(Role.CASE_OFFICER))))
                .allMatch(keys -> keys.stream().anyMatch(key -> key.startsWith("offer.passedOver")));
        assertThat(keys(Trade.login(Role.CASE_OFFICER))).contains("offer.declinedOfficers", "offer.promotedOfficers");

        standing("VOI", Precondition.ODA_RETURN, Standing.State.MET);
        decline(next);

        walk.waits(unfit, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(jobs.incidents()).isZero();
    }

    private void decline(DossierId id) {
        offers.decline(trade.actor("signatory"), id, "Autre financement (fictif)");
        jobs.runDue();
    }

    private List<String> keys(String login) {
        return outbox.to(login + "@exemple.invalid").stream().map(Mail::key).toList();
    }

    @Test
    void servesWhoWasPassedOverOnceItsConditionIsMet() {
        OfferedCall call = new OfferedCall(application).decided();
        standing("BRE", Precondition.ODA_RETURN, Standing.State.UNMET);
        decline(call.whole);
        walk.waits(call.waiting, Stage.WAITLISTED);

        standing("BRE", Precondition.ODA_RETURN, Standing.State.MET);
        jobs.runDue();

        walk.waits(call.waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void servesWhoWasPassedOverOnceADerogationLiftsItsReport() {
        OfferedCall call = new OfferedCall(application).decided();
        standing("BRE", Precondition.REPORTS, Standing.State.UNMET);
        decline(call.whole);
        walk.waits(call.waiting, Stage.WAITLISTED);
        CallId later = trade.published(Definitions.with(
                "AAP-2027-AUTRE",
                Map.of(
                        "publishedAt", OfferedCall.DECIDED,
                        "opensAt", OfferedCall.DECIDED.plusDays(1),
                        "closesAt", OfferedCall.DECIDED.plusDays(60))));
        walk.to(OfferedCall.DECIDED.plusDays(2));
        Actor agent = trade.actor("agent");
        var asked = derogations.ask(
                agent, trade.completeDraft(later), "Mission reportée (fictif)", trade.document(agent, "partiel.pdf"));

        derogations.grant(trade.actor(Role.CASE_OFFICER), asked.id(), LocalDate.of(2027, 12, 31));
        jobs.runDue();

        walk.waits(call.waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
    }

    /** 24 000 € are left: the committee put on the list whom it could have served. */
    @Test
    void servesNobodyWithWhatWasLeftOnPurposeWhereAConditionIsMet() {
        trade.peopled();
        CallId call = trade.published(Trade.definition(
                "AAP-2027-TEST", null, new Funder("MEAE", "Ministère (fictif)", "EUR", Money.of(48_000), null)));
        walk.to(Trade.OPENS.plusDays(1));
        DossierId served = walk.submitted(call, "Premier dossier fictif");
        DossierId waiting = walk.submitted(call, "Deuxième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(served, "5").appraise(waiting, "4.5");
        walk.to(OfferedCall.DECIDED);
        walk.propose(call)
                .deliberate(call, Walk.change(waiting, RankingList.WAITING))
                .decide(call);

        standing("BRE", Precondition.ODA_RETURN, Standing.State.UNMET);
        standing("BRE", Precondition.ODA_RETURN, Standing.State.MET);
        jobs.runDue();

        walk.waits(waiting, Stage.WAITLISTED);
    }

    private void standing(String organisation, Precondition what, Standing.State state) {
        preconditions.record(
                trade.actor(Role.CASE_OFFICER),
                trade.organisation(organisation),
                new Standing(what, state, LocalDate.of(2027, 2, 1), "Fichier fictif"));
    }

    @Test
    void tellsWhoSignedItOnceWhatItServesInThatName() {
        OfferedCall call = new OfferedCall(application).decided();
        assertThat(told()).isEmpty();

        decline(call.whole);

        assertThat(told()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("un dossier");
            assertThat(mail.body()).contains(walk.number(call.waiting), "offers/" + OfferedCall.CODE);
        });
        walk.to(OfferedCall.DECIDED.plusDays(2));
        assertThat(told()).hasSize(1);
    }

    private List<Mail> told() {
        return outbox.to(Trade.login(Role.AUTHORISING_OFFICER) + "@exemple.invalid").stream()
                .filter(mail -> mail.key().equals("offer.servedSigned"))
                .toList();
    }

    @Test
    void servesWhoWaitsWithWhatASecondSessionGaveToOneThatWithdrawsBeforeTheSignature() {
        SecretCall call = new SecretCall(application);
        call.decided();
        call.publish();
        DossierId waiting = call.dossier(RankingList.WAITING);
        walk.waits(waiting, Stage.WAITLISTED);
        call.propose();
        call.acceptProposal();
        walk.waits(call.dossier(RankingList.DEFERRED), Stage.PROPOSED, "AUTHORISING_OFFICER");
        walk.waits(waiting, Stage.WAITLISTED);

        call.withdraw(call.dossier(RankingList.DEFERRED));

        walk.waits(waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
    }
}
