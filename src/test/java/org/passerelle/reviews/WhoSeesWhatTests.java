package org.passerelle.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Feedbacks;
import org.passerelle.calls.Audience;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.Feedback;
import org.passerelle.calls.Shown;
import org.passerelle.calls.Visibility;
import org.passerelle.calls.VisibleFrom;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Refusal;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What × who × when, through the services: N the other reviewer's name, S the scores, M the score of the dossier, C the
 * comments, O an opinion, - none; while the reader's own sheet is open, once it is locked, appraised, ranked, released.
 */
@IntegrationTest
class WhoSeesWhatTests {

    private static final List<Audience> STAFF = List.of(
            Audience.COMMITTEE_MEMBER,
            Audience.COMMITTEE_CHAIR,
            Audience.COMMITTEE_SECRETARY,
            Audience.CASE_OFFICER,
            Audience.AUTHORISING_OFFICER,
            Audience.AUDITOR);

    /** The look from which each moment of the table has come. */
    private static final Map<VisibleFrom, Integer> LOOK = Map.of(
            VisibleFrom.ALWAYS, 0,
            VisibleFrom.OWN_SHEET_LOCKED, 1,
            VisibleFrom.APPRAISED, 2,
            VisibleFrom.RANKED, 3,
            VisibleFrom.RELEASED, 4,
            VisibleFrom.NEVER, 5);

    @Autowired
    Trade trade;

    @Autowired
    Reviews reviews;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    Consultations consultations;

    @Autowired
    GivenOpinions given;

    @Autowired
    Committee committee;

    @Autowired
    Awards awards;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId dossier;
    final Map<Audience, String> seen = new TreeMap<>();

    @Test
    void everybodySeesWhatACallLeavesThemThatSaysNothing() {
        walk(Visibility.DEFAULT);

        assertThat(seen)
                .containsEntry(Audience.APPLICANT, "- - - - -")
                .containsEntry(Audience.REVIEWER, "O NSCO NSCO NSCO NSCO")
                .containsEntry(Audience.COMMITTEE_MEMBER, "- - - NSCMO NSCMO")
                .containsEntry(Audience.COMMITTEE_CHAIR, "- - - NSCMO NSCMO")
                .containsEntry(Audience.COMMITTEE_SECRETARY, "- - - NSCMO NSCMO")
                .containsEntry(Audience.CASE_OFFICER, "NSCO NSCMO NSCMO NSCMO NSCMO")
                .containsEntry(Audience.AUTHORISING_OFFICER, "NSCO NSCMO NSCMO NSCMO NSCMO")
                .containsEntry(Audience.AUDITOR, "NSCO NSCMO NSCMO NSCMO NSCMO");
    }

    @Test
    void everybodySeesAsLateAsTheCallSays() {
        walk(Visibility.DEFAULT
                .with(Audience.APPLICANT, Shown.OTHERS_SCORES, VisibleFrom.RELEASED)
                .with(Audience.APPLICANT, Shown.COMMENTS, VisibleFrom.RELEASED)
                .with(Audience.REVIEWER, Shown.REVIEWER_NAMES, VisibleFrom.NEVER)
                .with(Audience.REVIEWER, Shown.COMMENTS, VisibleFrom.APPRAISED)
                .with(Audience.REVIEWER, Shown.OPINIONS, VisibleFrom.APPRAISED)
                .with(Audience.COMMITTEE_MEMBER, Shown.REVIEWER_NAMES, VisibleFrom.RELEASED)
                .with(Audience.COMMITTEE_MEMBER, Shown.COMMENTS, VisibleFrom.NEVER));

        assertThat(seen)
                .containsEntry(Audience.APPLICANT, "- - - - SC")
                .containsEntry(Audience.REVIEWER, "- S SCO SCO SCO")
                .containsEntry(Audience.COMMITTEE_MEMBER, "- - - SMO NSMO")
                .containsEntry(Audience.COMMITTEE_CHAIR, "- - - NSCMO NSCMO");
    }

    /** Every choice that a call has for any cell, each in one of five calls; comments come later than the sheets. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void everyChoiceOfEveryCellIsKept(int choice) {
        Visibility table = Visibility.DEFAULT;
        for (Audience audience : Audience.values()) {
            for (Shown shown : Shown.values()) {
                List<VisibleFrom> choices = Visibility.choices(audience, shown);
                int later = choice + (shown == Shown.COMMENTS && audience != Audience.APPLICANT ? 1 : 0);
                table = table.with(audience, shown, choices.get(Math.min(later, choices.size() - 1)));
            }
        }
        walk(table);

        assertThat(seen).isEqualTo(expected(table));
    }

    private static Map<Audience, String> expected(Visibility table) {
        Map<Audience, String> all = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            StringBuilder looks = new StringBuilder();
            for (int look = 0; look < 5; look++) {
                String marks = expected(table, audience, look);
                looks.append(look == 0 ? "" : " ").append(marks.isEmpty() ? "-" : marks);
            }
            all.put(audience, looks.toString());
        }
        return all;
    }

    private static String expected(Visibility table, Audience audience, int look) {
        boolean sheets = from(table, audience, Shown.OTHERS_SCORES) <= look;
        String marks = sheets && from(table, audience, Shown.REVIEWER_NAMES) <= look ? "N" : "";
        marks += sheets ? "S" : "";
        marks += sheets && from(table, audience, Shown.COMMENTS) <= look ? "C" : "";
        marks += look > 0 && from(table, audience, Shown.MEANS) <= look ? "M" : "";
        return marks + (from(table, audience, Shown.OPINIONS) <= look ? "O" : "");
    }

    private static int from(Visibility table, Audience audience, Shown shown) {
        return LOOK.get(table.from(audience, shown));
    }

    private void walk(Visibility table) {
        boolean scored = table.from(Audience.APPLICANT, Shown.OTHERS_SCORES) == VisibleFrom.RELEASED;
        boolean commented = table.from(Audience.APPLICANT, Shown.COMMENTS) == VisibleFrom.RELEASED;
        Feedback feedback = commented ? Feedback.COMMENTS : scored ? Feedback.SCORES : Feedback.NONE;
        call = trade.peopled()
                .published(Definitions.with(
                        "AAP-2027-TEST",
                        Map.of(
                                "procedure",
                                Map.of(
                                        "review",
                                        Map.of("visibility", table.cells()),
                                        "decision",
                                        Map.of("feedback", feedback)))));
        trade.at(Trade.OPENS.plusDays(1));
        dossier = trade.underAppraisal(call);
        trade.reviewed(dossier, "reviewer1", "reviewer2");
        jobs.runDue();
        reviews.lock(trade.actor("reviewer2"), dossier, Plans.sheet("4"));
        give("post", ConsultationKind.EMBASSY);
        look();
        reviews.lock(trade.actor("reviewer1"), dossier, Plans.sheet("4"));
        look();
        give("prefecture", ConsultationKind.PREFECTURE);
        look();
        jobs.advanceTo(Trade.CLOSES.plusDays(1).atZone(Trade.PARIS).toInstant());
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
        look();
        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, Deliberation.acceptProposal());
        jobs.runDue();
        trade.decide(call);
        jobs.runDue();
        look();
    }

    private void give(String login, ConsultationKind kind) {
        trade.give(trade.actor(login), dossier, kind, trade.favourable(kind));
        jobs.runDue();
    }

    private void look() {
        Map<Audience, String> now = new LinkedHashMap<>();
        now.put(Audience.APPLICANT, told());
        now.put(Audience.REVIEWER, seenBy(trade.actor("reviewer1")));
        for (Audience audience : STAFF) {
            now.put(audience, seenBy(trade.actor(Role.valueOf(audience.name()))));
        }
        now.forEach(
                (who, marks) -> seen.merge(who, marks.isEmpty() ? "-" : marks, (before, then) -> before + " " + then));
    }

    /** The applicant reads its feedback, and is refused sheets and opinions. */
    private String told() {
        Actor applicant = trade.actor("signatory");
        List<CriterionResult> told = feedbacks.of(applicant, dossier);
        return unlessRefused(() -> sheets(applicant))
                + (told.isEmpty() ? "" : "S")
                + (told.stream().anyMatch(result -> !result.comments().isEmpty()) ? "C" : "")
                + unlessRefused(() -> opinions(applicant));
    }

    private String seenBy(Actor reader) {
        return unlessRefused(() -> sheets(reader))
                + unlessRefused(
                        () -> reviews.mean(reader, dossier).map(mean -> "M").orElse(""))
                + unlessRefused(() -> opinions(reader));
    }

    private String sheets(Actor reader) {
        return reviews.of(reader, dossier).stream()
                .filter(sheet -> sheet.isLocked() && !sheet.reviewer().equals(reader.person()))
                .findFirst()
                .map(other -> (other.reviewerName().isEmpty() ? "" : "N")
                        + "S"
                        + (other.sheet().strengths().isEmpty() ? "" : "C"))
                .orElse("");
    }

    private String opinions(Actor reader) {
        boolean shown = consultations.of(reader, dossier).stream().anyMatch(c -> c.value() != null);
        boolean versions = consultations.of(Actor.clockwork(), dossier).stream()
                .anyMatch(c -> !given.versions(reader, c.id()).isEmpty());
        assertThat(versions).as("what the bodies said before").isEqualTo(shown);
        return shown ? "O" : "";
    }

    private static String unlessRefused(Supplier<String> marks) {
        try {
            return marks.get();
        } catch (Refusal forbidden) {
            return "";
        }
    }
}
