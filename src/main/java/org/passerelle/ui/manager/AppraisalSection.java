package org.passerelle.ui.manager;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.passerelle.calls.AppraisalRules;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.ConsultationRules;
import org.passerelle.calls.Deadlines;
import org.passerelle.calls.Feedback;
import org.passerelle.ui.ViewLanguage;

/** Whose opinion is asked, how many review, how long each has, and how the ranking is cut. */
final class AppraisalSection extends EditorSection {

    AppraisalSection() {
        super("editor.appraisal");
        optional(
                "consultations",
                wide(EditorFields.several(
                        "consultations",
                        List.of(ConsultationKind.values()),
                        kind -> ViewLanguage.word("consultation", kind))),
                s -> s.consultations,
                (s, v) -> s.consultations = v);
        required(
                "reviewsPerDossier",
                EditorFields.number("reviewsPerDossier", 1),
                s -> s.reviewsPerDossier,
                (s, v) -> s.reviewsPerDossier = v);
        deadline(
                "admissibilityWorkingDays",
                Deadlines::admissibilityWorkingDays,
                (d, v) -> new Deadlines(
                        v,
                        d.completionDays(),
                        d.consultationWorkingDays(),
                        d.informationDays(),
                        d.reviewDays(),
                        d.acceptanceDays()));
        deadline(
                "consultationWorkingDays",
                Deadlines::consultationWorkingDays,
                (d, v) -> new Deadlines(
                        d.admissibilityWorkingDays(),
                        d.completionDays(),
                        v,
                        d.informationDays(),
                        d.reviewDays(),
                        d.acceptanceDays()));
        deadline(
                "reviewDays",
                Deadlines::reviewDays,
                (d, v) -> new Deadlines(
                        d.admissibilityWorkingDays(),
                        d.completionDays(),
                        d.consultationWorkingDays(),
                        d.informationDays(),
                        v,
                        d.acceptanceDays()));
        deadline(
                "acceptanceDays",
                Deadlines::acceptanceDays,
                (d, v) -> new Deadlines(
                        d.admissibilityWorkingDays(),
                        d.completionDays(),
                        d.consultationWorkingDays(),
                        d.informationDays(),
                        d.reviewDays(),
                        v));
        required(
                "completionRounds",
                EditorFields.number("completionRounds", 1, AppraisalRules.MOST_ROUNDS),
                s -> s.procedure.appraisal().completionRounds(),
                (s, v) -> s.procedure = s.procedure.with(s.procedure.appraisal().withCompletionRounds(v)));
        required(
                "extensionWorkingDays",
                EditorFields.number("extensionWorkingDays", 1),
                s -> s.procedure.consultation().extensionWorkingDays(),
                (s, v) -> s.procedure = s.procedure.with(new ConsultationRules(v)));
        required(
                "divergence",
                EditorFields.number("divergence", 1),
                s -> s.procedure.review().divergence(),
                (s, v) -> s.procedure = s.procedure.with(s.procedure.review().withDivergence(v)));
        required(
                "straddle",
                EditorFields.number("straddle", 1),
                s -> s.procedure.review().straddle(),
                (s, v) -> s.procedure = s.procedure.with(s.procedure.review().withStraddle(v)));
        optional(
                "fairnessBench",
                wide(new Checkbox(EditorFields.label("fairnessBench"))),
                s -> s.procedure.review().fairnessBench(),
                (s, v) -> s.procedure = s.procedure.with(s.procedure.review().withFairnessBench(v)));
        optional(
                "calibration",
                wide(new Checkbox(EditorFields.label("calibration"))),
                s -> s.procedure.review().calibration(),
                (s, v) -> s.procedure = s.procedure.with(s.procedure.review().withCalibration(v)));
        required(
                "convocationDays",
                EditorFields.number("convocationDays", 1),
                s -> s.procedure.committee().convocationDays(),
                (s, v) -> s.procedure = s.procedure.with(s.procedure.committee().withConvocationDays(v)));
        required(
                "correctionDays",
                EditorFields.number("correctionDays", 1),
                s -> s.procedure.committee().correctionDays(),
                (s, v) -> s.procedure = s.procedure.with(s.procedure.committee().withCorrectionDays(v)));
        optional(
                "procedure.decision.waitingListUntil",
                EditorFields.day("waitingListUntil"),
                s -> s.procedure.decision().waitingListUntil(),
                (s, v) -> s.procedure = s.procedure.with(s.procedure.decision().withWaitingListUntil(v)));
        required(
                "feedback",
                EditorFields.choice(
                        "feedback", List.of(Feedback.values()), what -> ViewLanguage.word("feedback", what)),
                s -> s.procedure.decision().feedback(),
                (s, v) -> s.procedure = s.procedure.with(s.procedure.decision().withFeedback(v)));
        optional(
                "namedVotes",
                wide(new Checkbox(EditorFields.label("namedVotes"))),
                s -> s.procedure.committee().namedVotes(),
                (s, v) -> s.procedure = s.procedure.with(s.procedure.committee().withNamedVotes(v)));
        optional(
                "secondSignature",
                wide(new Checkbox(EditorFields.label("secondSignature"))),
                s -> s.procedure.decision().secondSignature(),
                (s, v) -> s.procedure = s.procedure.with(s.procedure.decision().withSecondSignature(v)));
        required("threshold", EditorFields.percent("threshold"), s -> s.threshold, (s, v) -> s.threshold = v);
        required(
                "partialFloor",
                EditorFields.percent("partialFloor"),
                s -> s.partialFloor,
                (s, v) -> s.partialFloor = v);
        optional(
                "allowSkip",
                wide(new Checkbox(EditorFields.label("allowSkip"))),
                s -> s.allowSkip,
                (s, v) -> s.allowSkip = v);
    }

    private void deadline(String name, ToIntFunction<Deadlines> get, BiFunction<Deadlines, Integer, Deadlines> with) {
        required(
                "deadlines." + name,
                EditorFields.number(name, 1),
                s -> get.applyAsInt(s.deadlines),
                (s, v) -> s.deadlines = with.apply(s.deadlines, v));
    }
}
