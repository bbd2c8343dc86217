package org.passerelle.workflow.model;

/** The elements of {@code incident-window.bpmn}. */
public enum IncidentElement implements Element {
    INCIDENT_DECLARED("incidentDeclared"),
    UNTIL_WINDOW_ENDS("untilWindowEnds"),
    INCIDENT_END("incident-end"),
    EXPIRE_REOPENED_DRAFTS("expireReopenedDrafts"),
    CHECK_AFTER_INCIDENT("checkAfterIncident"),
    INCIDENT_OVER("incidentOver"),
    CALL_GIVEN_UP("callGivenUp"),
    INCIDENT_DROPPED("incidentDropped");

    private final String id;

    IncidentElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
