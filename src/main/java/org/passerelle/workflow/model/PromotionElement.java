package org.passerelle.workflow.model;

/** The elements of {@code waiting-list-promotion.bpmn}. */
public enum PromotionElement implements Element {
    AMOUNT_FREED("amountFreed"),
    PROMOTE_WAITING_LIST("promoteWaitingList"),
    AMOUNT_REALLOCATED("amountReallocated");

    private final String id;

    PromotionElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
