package org.passerelle.workflow.model;

/** The elements of {@code promotion-signature.bpmn}. A user task bears the name of the {@code WorkItem.Kind} that it puts on the worklist. */
public enum PromotionSignatureElement implements Element {
    PROMOTION_KEPT("promotionKept"),
    SIGN_PROMOTION("signPromotion"),
    PROMOTION_SIGNED("promotionSigned"),
    PROMOTION_DROPPED("promotionDropped"),
    PROMOTION_NEEDLESS("promotionNeedless");

    private final String id;

    PromotionSignatureElement(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
