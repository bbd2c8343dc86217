package org.passerelle.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Json;

class VisibilityTests {

    private static final List<VisibleFrom> REACHED =
            List.of(VisibleFrom.ALWAYS, VisibleFrom.APPRAISED, VisibleFrom.RANKED, VisibleFrom.RELEASED);

    /** From when: for every reader, what is shown at each of the four stages, + or -, without a sheet of the own. */
    @Test
    void showsEachThingFromItsStageOn() {
        Map<VisibleFrom, String> expected = Map.of(
                VisibleFrom.ALWAYS, "++++",
                VisibleFrom.OWN_SHEET_LOCKED, "-+++",
                VisibleFrom.APPRAISED, "-+++",
                VisibleFrom.RANKED, "--++",
                VisibleFrom.RELEASED, "---+",
                VisibleFrom.NEVER, "----");
        for (Audience audience : Audience.values()) {
            for (Shown shown : Shown.values()) {
                for (VisibleFrom from : Visibility.choices(audience, shown)) {
                    Visibility table = Visibility.DEFAULT.with(audience, shown, from);
                    StringBuilder seen = new StringBuilder();
                    REACHED.forEach(
                            reached -> seen.append(table.shows(Set.of(audience), shown, reached, false) ? '+' : '-'));
                    assertThat(seen.toString())
                            .as("%s %s %s", audience, shown, from)
                            .isEqualTo(expected.get(from));
                }
            }
        }
    }

    @Test
    void opensOthersSheetsWithTheOwnLocked() {
        Set<Audience> reviewer = Set.of(Audience.REVIEWER);

        assertThat(Visibility.DEFAULT.shows(reviewer, Shown.OTHERS_SCORES, VisibleFrom.ALWAYS, true))
                .isTrue();
        assertThat(Visibility.DEFAULT
                        .with(Audience.REVIEWER, Shown.OTHERS_SCORES, VisibleFrom.APPRAISED)
                        .shows(reviewer, Shown.OTHERS_SCORES, VisibleFrom.ALWAYS, true))
                .isFalse();
    }

    @Test
    void leavesNoCallTheChoiceOfWhatTheProcedureSettles() {
        Visibility bold = Visibility.DEFAULT
                .with(Audience.REVIEWER, Shown.OTHERS_SCORES, VisibleFrom.ALWAYS)
                .with(Audience.AUDITOR, Shown.REVIEWER_NAMES, VisibleFrom.NEVER)
                .with(Audience.APPLICANT, Shown.REVIEWER_NAMES, VisibleFrom.ALWAYS);

        assertThat(bold).isEqualTo(Visibility.DEFAULT);
    }

    @Test
    void hasTheApplicantsRowFromTheFeedbackOfTheCall() {
        Procedure procedure = Procedure.DEFAULT.with(DecisionRules.DEFAULT.withFeedback(Feedback.SCORES));

        assertThat(procedure.visibility().from(Audience.APPLICANT, Shown.OTHERS_SCORES))
                .isEqualTo(VisibleFrom.RELEASED);
        assertThat(procedure.visibility().from(Audience.APPLICANT, Shown.COMMENTS))
                .isEqualTo(VisibleFrom.NEVER);
        assertThat(Procedure.DEFAULT.visibility()).isEqualTo(Visibility.DEFAULT);
    }

    @Test
    void contradictsItselfWhereNamesOrCommentsComeBeforeTheSheets() {
        Visibility late = Visibility.DEFAULT.with(Audience.COMMITTEE_CHAIR, Shown.OTHERS_SCORES, VisibleFrom.RELEASED);

        assertThat(Visibility.DEFAULT.contradictions()).isEmpty();
        assertThat(late.contradictions())
                .containsExactly(Map.entry(Audience.COMMITTEE_CHAIR, List.of(Shown.REVIEWER_NAMES, Shown.COMMENTS)));
        assertThat(late.with(Audience.COMMITTEE_CHAIR, Shown.REVIEWER_NAMES, VisibleFrom.NEVER)
                        .with(Audience.COMMITTEE_CHAIR, Shown.COMMENTS, VisibleFrom.RELEASED)
                        .contradictions())
                .isEmpty();
    }

    @Test
    void isKeptWithTheCallAndIsTheDefaultWhereACallSaysNothing() {
        ReviewRules rules = ReviewRules.DEFAULT.withVisibility(
                Visibility.DEFAULT.with(Audience.COMMITTEE_MEMBER, Shown.COMMENTS, VisibleFrom.RELEASED));

        assertThat(Json.read(Json.write(rules), ReviewRules.class)).isEqualTo(rules);
        assertThat(Json.read("{\"straddle\": 4}", ReviewRules.class).visibility())
                .isEqualTo(Visibility.DEFAULT);
    }
}
