package org.passerelle.ui.site;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.passerelle.eligibility.Given;
import org.springframework.stereotype.Component;

/** What a visitor answered in the tests of eligibility, until the browser's session ends; it outlives the sign-in. */
@Component
@VaadinSessionScope
public class EligibilityMemory implements Serializable {

    private final Map<String, Given> byCall = new LinkedHashMap<>();

    /** The answers for a call; nothing answered yet is an empty set. */
    public Given of(String code) {
        return byCall.getOrDefault(code, Given.nothing());
    }

    /** The answers that a draft of this call can begin with. */
    public Optional<Given> find(String code) {
        return Optional.ofNullable(byCall.get(code))
                .filter(given -> !given.answers().isEmpty());
    }

    public void keep(String code, Given given) {
        byCall.put(code, given);
    }

    /** Forgets the answers for a call: they are in a draft, or the visitor begins anew. */
    public void forget(String code) {
        byCall.remove(code);
    }
}
