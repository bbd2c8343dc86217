package org.passerelle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.calls.CallDefinition;
import org.passerelle.shared.Json;

/** The call of {@link Trade} with some of its fields written otherwise, as in its JSON. */
public final class Definitions {

    private Definitions() {}

    public static CallDefinition with(String code, Map<String, Object> changes) {
        Map<String, Object> fields = new LinkedHashMap<>(Json.readMap(Json.write(Trade.definition(code))));
        fields.putAll(changes);
        return Json.read(Json.write(fields), CallDefinition.class);
    }
}
