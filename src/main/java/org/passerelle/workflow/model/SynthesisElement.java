package org.passerelle.workflow.model;

/** The elements of {@code synthesis.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum SynthesisElement implements Element {
    SYNTHESIS_PREPARED("synthesisPrepared"),
    WRITING_MERGE("writing_merge"),
    WRITE_SYNTHESIS("writeSynthesis"),
    VISA_MERGE("visa_merge"),
    IS_VISA_AWAITED("isVisaAwaited"),
    GIVE_VISA("giveVisa"),
    IS_VISA_GIVEN("isVisaGiven"),
    SYNTHESIS_FINISHED("synthesisFinished"),
    ABANDONMENT("abandonment"),
    SYNTHESIS_DROPPED("synthesisDropped"),
    SYNTHESIS_ABANDONED("synthesisAbandoned");

    private final String id;

    SynthesisElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
