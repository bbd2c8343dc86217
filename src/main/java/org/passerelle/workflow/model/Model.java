package org.passerelle.workflow.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The processes of {@code processes/*.bpmn}, by key, with the elements that Java knows. */
public enum Model {
    /** The life of a call, from publication to results. Business key: the call's code. */
    CALL_LIFECYCLE("call-lifecycle", CallElement.values()),
    /** The review of a dossier, from submission to the published decision. Business key: the dossier's number. */
    DOSSIER_REVIEW("dossier-review", ReviewElement.values()),
    /** One body's opinion on a dossier; called by the review. Business key: the dossier's number. */
    CONSULTATION("consultation", ConsultationElement.values());

    private final String key;
    private final Set<String> elements;

    Model(String key, Element[] elements) {
        this.key = key;
        this.elements = Arrays.stream(elements).map(Element::id).collect(Collectors.toUnmodifiableSet());
    }

    public String key() {
        return key;
    }

    public Set<String> elements() {
        return elements;
    }

    /** {@code processes/dossier-review.bpmn}. */
    public String file() {
        return "processes/" + key + ".bpmn";
    }

    public static Optional<Model> of(String key) {
        return Arrays.stream(values()).filter(m -> m.key.equals(key)).findFirst();
    }
}
