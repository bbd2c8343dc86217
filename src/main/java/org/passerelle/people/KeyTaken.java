package org.passerelle.people;

import java.util.List;
import java.util.Map;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;

/** What is entered anew in reference data replaces nothing: whoever changes an entry opens it in its list. */
final class KeyTaken {

    private KeyTaken() {}

    /** @param name what people call the entry that has the key */
    static Refusal by(String key, String name) {
        return new Refusal(List.of(Finding.blocking("KEY_TAKEN", "key", Map.of("key", key, "name", name))));
    }
}
