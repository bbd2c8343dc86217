package org.passerelle.workflow.model;

/** The elements of {@code rectification.bpmn}. */
public enum RectificationElement implements Element {
    DECISION_RECTIFIED("decisionRectified"),
    ISSUE_RECTIFICATION_LETTER("issueRectificationLetter"),
    RECTIFICATION_KNOWN("rectificationKnown");

    private final String id;

    RectificationElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
