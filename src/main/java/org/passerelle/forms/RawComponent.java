package org.passerelle.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/** One component as it stands in the file, with the place to name when something is wrong with it. */
record RawComponent(String file, JsonNode json) {

    String type() {
        return text("type", "");
    }

    String name() {
        return text("key", text("path", text("id", "?")));
    }

    MalformedForm fault(String reason) {
        return new MalformedForm(file, name(), reason);
    }

    /** Refuses what we would not honour: an attribute outside the subset would change the meaning in silence. */
    void allowOnly(Set<String> attributes) {
        json.fieldNames().forEachRemaining(field -> {
            if (!attributes.contains(field)) {
                throw fault("attribute " + field + " is outside the subset for " + type());
            }
        });
    }

    String required(String field) {
        String value = text(field, "");
        if (value.isBlank()) {
            throw fault("missing " + field);
        }
        return value;
    }

    String text(String field, String otherwise) {
        return json.path(field).asText(otherwise);
    }

    boolean flag(String field, boolean otherwise) {
        return json.path(field).asBoolean(otherwise);
    }

    RawComponent child(String field) {
        return new RawComponent(file, json.path(field));
    }

    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        json.path("properties")
                .fields()
                .forEachRemaining(e -> properties.put(e.getKey(), e.getValue().asText()));
        return properties;
    }

    @Nullable
    String property(String name) {
        return json.path("properties").hasNonNull(name)
                ? json.path("properties").path(name).asText()
                : null;
    }

    int number(String property) {
        String value = property(property);
        if (value == null) {
            return 0;
        }
        if (!value.matches("\\d{1,4}")) {
            throw fault("property " + property + " is not a number: " + value);
        }
        return Integer.parseInt(value);
    }

    /** A text with its English twin in the properties; both or neither. */
    @Nullable
    LocalizedText bilingual(String field, boolean required) {
        String french = text(field, "");
        String english = property(field + ".en");
        if (french.isBlank() && !required) {
            return null;
        }
        if (french.isBlank()) {
            throw fault("missing " + field);
        }
        if (english == null || english.isBlank()) {
            throw fault("missing property " + field + ".en");
        }
        if (french.contains("{{") || english.contains("{{")) {
            throw fault("templates are outside the subset: " + french);
        }
        return new LocalizedText(french, english);
    }

    /** A text whose both languages stand in the properties; both or neither. */
    @Nullable
    LocalizedText twin(String name) {
        String french = property(name + ".fr");
        String english = property(name + ".en");
        if ((french == null) != (english == null)) {
            throw fault("property " + name + " stands in one language only");
        }
        return french == null ? null : new LocalizedText(french, english);
    }

    @Nullable
    Feel feel(JsonNode value) {
        if (value.isMissingNode() || value.isNull() || (value.isBoolean() && !value.asBoolean())) {
            return null;
        }
        String source = value.asText();
        if (!value.isBoolean() && !source.startsWith("=")) {
            throw fault("an expression starts with an equals sign: " + source);
        }
        return parsed(source);
    }

    Feel parsed(String source) {
        try {
            return Feel.parse(source);
        } catch (IllegalArgumentException e) {
            throw new MalformedForm(file, name(), String.valueOf(e.getMessage()), e);
        }
    }

    @Nullable
    Limit limit(String field) {
        JsonNode value = json.path("validate").path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isTextual() && value.asText().startsWith("=")
                ? Limit.of(parsed(value.asText()))
                : Limit.of(decimal(value));
    }

    BigDecimal decimal(JsonNode value) {
        return Answers.decimal(value.asText()).orElseThrow(() -> fault("not a number: " + value));
    }

    List<Option> options() {
        Set<String> seen = new HashSet<>();
        List<Option> options = new ArrayList<>();
        for (JsonNode option : json.path("values")) {
            String value = option.path("value").asText();
            String label = option.path("label").asText();
            String english = property("option." + value + ".en");
            if (value.isBlank() || label.isBlank() || english == null) {
                throw fault("option " + value + " lacks its value, its label or property option." + value + ".en");
            }
            if (!seen.add(value)) {
                throw fault("option " + value + " stands twice");
            }
            options.add(new Option(value, new LocalizedText(label, english)));
        }
        if (options.isEmpty()) {
            throw fault("no options; only values of the file are in the subset");
        }
        return options;
    }
}
