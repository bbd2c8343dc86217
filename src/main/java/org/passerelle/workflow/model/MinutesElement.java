package org.passerelle.workflow.model;

/** The elements of {@code minutes.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum MinutesElement implements Element {
    MINUTES_DRAFTED("minutesDrafted"),
    CIRCULATE_MINUTES("circulateMinutes"),
    READ_MINUTES("readMinutes"),
    CORRECTIONS_END("corrections-end"),
    CORRECTIONS_MERGE("corrections_merge"),
    CLOSE_CORRECTIONS("closeCorrections"),
    ARE_CORRECTIONS_OPEN("areCorrectionsOpen"),
    SETTLE_CORRECTIONS("settleCorrections"),
    TEXT_MERGE("text_merge"),
    WRITE_MINUTES("writeMinutes"),
    SIGN_MINUTES("signMinutes"),
    COUNTERSIGN_MINUTES("countersignMinutes"),
    DOES_THE_CHAIR_SIGN("doesTheChairSign"),
    REVISE_MINUTES("reviseMinutes"),
    ISSUE_SIGNED_MINUTES("issueSignedMinutes"),
    MINUTES_SIGNED("minutesSigned");

    private final String id;

    MinutesElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
