package org.passerelle.workflow.model;

/** The elements of {@code written-procedure.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum WrittenElement implements Element {
    WRITTEN_PROCEDURE_OPENED("writtenProcedureOpened"),
    ANSWER_IN_WRITING("answerInWriting"),
    ANSWERS_REMINDER("answers-reminder"),
    REMIND_VOTERS("remindVoters"),
    VOTERS_REMINDED("votersReminded"),
    ANSWERS_END("answers-end"),
    ANSWERS_MERGE("answers_merge"),
    COUNT_ANSWERS("countAnswers"),
    ANSWERS_COUNTED("answersCounted"),
    PROCEDURE_CALLED_OFF("procedureCalledOff"),
    PROCEDURE_DROPPED("procedureDropped");

    private final String id;

    WrittenElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
