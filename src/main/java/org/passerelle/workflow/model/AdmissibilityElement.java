package org.passerelle.workflow.model;

/** The elements of {@code admissibility.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum AdmissibilityElement implements Element {
    EXAMINATION_STARTED("examinationStarted"),
    JUDGEMENT_MERGE("judgement_merge"),
    JUDGE_ADMISSIBILITY("judgeAdmissibility"),
    WHAT_IS_CONCLUDED("whatIsConcluded"),
    CONFIRM_OVERRIDE("confirmOverride"),
    IS_OVERRIDE_CONFIRMED("isOverrideConfirmed"),
    CONCLUSION_MERGE("conclusion_merge"),
    ADMISSIBILITY_CONCLUDED("admissibilityConcluded"),
    COMPLETE_DOSSIER("completeDossier"),
    COMPLETION_DEADLINE("completion-deadline"),
    COMPLETION_REMINDER_5("completion-reminder-5"),
    END_COMPLETION("endCompletion"),
    COMPLETION_UNANSWERED("completionUnanswered"),
    SEND_COMPLETION_REMINDER("sendCompletionReminder"),
    COMPLETION_REMINDED("completionReminded");

    private final String id;

    AdmissibilityElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
