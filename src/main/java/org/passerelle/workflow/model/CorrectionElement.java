package org.passerelle.workflow.model;

/** The elements of {@code correction.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum CorrectionElement implements Element {
    CORRECTION_SIGNED("correctionSigned"),
    COUNTERSIGN_CORRECTION("countersignCorrection"),
    IS_CORRECTION_COUNTERSIGNED("isCorrectionCountersigned"),
    CORRECTION_HOLDS("correctionHolds"),
    CORRECTION_RETURNED("correctionReturned"),
    CORRECTED_DOSSIER_WITHDRAWN("correctedDossierWithdrawn"),
    CORRECTION_DROPPED("correctionDropped");

    private final String id;

    CorrectionElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
