package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.committee.WrittenProcedures;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** A member answers in writing on what is still asked; one dossier was withdrawn meanwhile. */
@IntegrationTest
@ExtendWith(Visits.class)
class WrittenPageTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Committee committee;

    @Autowired
    Seats seats;

    @Autowired
    WrittenProcedures procedures;

    @Autowired
    DueJobs jobs;

    @BeforeEach
    void aProcedureRuns() {
        CallId call = trade.peopled().publishedCall(CODE);
        advance(Trade.OPENS.plusDays(1));
        DossierId gone = appraised(call, "Projet retiré");
        appraised(call, "Projet soumis au comité");
        advance(Trade.CLOSES.plusDays(1));
        Actor secretary = trade.actor(Role.COMMITTEE_SECRETARY);
        committee.propose(secretary, call);
        seats.assign(secretary, call, List.of(seat(Role.COMMITTEE_CHAIR, true), seat(Role.COMMITTEE_MEMBER, false)));
        procedures.open(secretary, call, Trade.CLOSES.plusDays(15).toLocalDate(), "Deux dossiers sans débat");
        dossiers.withdraw(trade.actor("signatory"), gone, "Projet abandonné (fictif)");
        jobs.runDue();
        trade.letIn(trade.actor(Role.COMMITTEE_MEMBER).login());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void asksTheMemberOnlyOfWhatIsNotWithdrawn(Language language, Visit visit) {
        String login = trade.actor(Role.COMMITTEE_MEMBER).login();
        Page page = visit.in(language)
                .signIn(login, login)
                .at("committee/" + CODE + "/written")
                .page();

        assertThat(page.locator(".written-item")).hasCount(2);
        assertThat(page.getByRole(AriaRole.RADIOGROUP)).hasCount(1);
        visit.keepPicture("written-" + language).seesNoViolation().readsAs("written-running");
        visit.wide(320).seesNoSidewaysScroll().keepPicture("written-" + language + "-320");

        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(visit.text("vote.FOR")))
                .check();
        page.locator(".written-item vaadin-button[theme~=primary]").click();

        assertThat(page.locator(".written-item vaadin-button[theme~=primary]")).hasText(visit.text("written.change"));
        visit.seesNoViolation();
    }

    private DossierId appraised(CallId call, String title) {
        DossierId id = trade.completeDraft(call, "agent", title, "24000.00");
        dossiers.submit(trade.actor("signatory"), id);
        trade.admissible(id);
        trade.appraise(id, "4");
        jobs.runDue();
        return id;
    }

    private Seat seat(Role role, boolean chairs) {
        Actor actor = trade.actor(role);
        return new Seat(actor.personId(), actor.name(), "Corps fictif", true, chairs);
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }
}
