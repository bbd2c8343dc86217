package org.passerelle.calls;

/** How a call goes about its dossiers, beside its periods; what a call leaves out is the default. */
public record Procedure(
        AppraisalRules appraisal,
        ConsultationRules consultation,
        ReviewRules review,
        DecisionRules decision,
        CommitteeRules committee) {

    public static final Procedure DEFAULT = new Procedure(
            AppraisalRules.DEFAULT,
            ConsultationRules.DEFAULT,
            ReviewRules.DEFAULT,
            DecisionRules.DEFAULT,
            CommitteeRules.DEFAULT);

    public Procedure {
        appraisal = appraisal == null ? AppraisalRules.DEFAULT : appraisal;
        consultation = consultation == null ? ConsultationRules.DEFAULT : consultation;
        review = review == null ? ReviewRules.DEFAULT : review;
        decision = decision == null ? DecisionRules.DEFAULT : decision;
        committee = committee == null ? CommitteeRules.DEFAULT : committee;
    }

    /** Who sees what of the appraisal: the table of the reviews, with what the call tells its applicants of their marks. */
    public Visibility visibility() {
        return review.visibility().telling(decision.feedback());
    }

    /** The same with other rules of the appraisal. */
    public Procedure with(AppraisalRules other) {
        return new Procedure(other, consultation, review, decision, committee);
    }

    /** The same with other rules of the consultations. */
    public Procedure with(ConsultationRules other) {
        return new Procedure(appraisal, other, review, decision, committee);
    }

    /** The same with other rules of the reviews. */
    public Procedure with(ReviewRules other) {
        return new Procedure(appraisal, consultation, other, decision, committee);
    }

    /** The same with other rules of what follows the decisions. */
    public Procedure with(DecisionRules other) {
        return new Procedure(appraisal, consultation, review, other, committee);
    }

    /** The same with other rules of the committee. */
    public Procedure with(CommitteeRules other) {
        return new Procedure(appraisal, consultation, review, decision, other);
    }
}
