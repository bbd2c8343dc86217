package org.passerelle.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/** One component as it stands in the file, with the place to name when something is wrong with it. */
record RawComponent(String file, JsonNode json) {

    /** What names others: its words are the same whatever is answered. */
    private static final Set<String> FIXED = Set.of("group", "dynamiclist", "expression");

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
        Attributes.nested().forEach(this::allowOnlyIn);
    }

    private void allowOnlyIn(String nested) {
        JsonNode inner = json.path(nested);
        if (!inner.isMissingNode() && !inner.isObject()) {
            throw fault(nested + " holds attributes: " + inner);
        }
        Set<String> known = Attributes.in(nested, type());
        inner.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw fault("attribute " + nested + "." + field + " is outside the subset for " + type());
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
        return flag(json, field, otherwise);
    }

    boolean flagIn(String nested, String field) {
        return flag(json.path(nested), field, false);
    }

    private boolean flag(JsonNode from, String field, boolean otherwise) {
        JsonNode value = from.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw fault(field + " is true or false: " + value);
        }
        return value.asBoolean(otherwise);
    }

    String textIn(String nested, String field) {
        return json.path(nested).path(field).asText("");
    }

    /** Without a row in the file it has one of its own. */
    Layout layout() {
        JsonNode columns = json.path("layout").path("columns");
        String row = json.path("layout").path("row").asText(required("id"));
        if (columns.isMissingNode() || columns.isNull()) {
            return new Layout(row, 0);
        }
        if (!columns.isInt() || columns.asInt() < 1 || columns.asInt() > Layout.COLUMNS) {
            throw fault("layout.columns is 1 to " + Layout.COLUMNS + ": " + columns);
        }
        return new Layout(row, columns.asInt());
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
        return checked(new LocalizedText(french, english), mayVary());
    }

    /** What stands beside a field; a sign without letters is the same in every language. */
    @Nullable
    LocalizedText adorner(String field) {
        String french = textIn("appearance", field).strip();
        String english = property(field + ".en");
        if (french.isEmpty()) {
            return null;
        }
        if (french.startsWith("=") || french.contains("{{")) {
            throw fault("an appearance that is reckoned is outside the subset: " + french);
        }
        if (english == null && french.chars().anyMatch(Character::isLetter)) {
            throw fault("missing property " + field + ".en");
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
        return french == null ? null : checked(new LocalizedText(french, english), name.equals("help") && mayVary());
    }

    private boolean mayVary() {
        return !FIXED.contains(type()) && property("widget") == null;
    }

    private LocalizedText checked(LocalizedText text, boolean varies) {
        try {
            boolean isFixed = Template.of(text).isFixed();
            if (!varies && !isFixed) {
                throw fault("a text that follows the answers is outside the subset here: " + text.fr());
            }
            return text;
        } catch (IllegalArgumentException e) {
            throw new MalformedForm(file, name(), String.valueOf(e.getMessage()), e);
        }
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

    /** An expression that must stand in the properties. */
    Feel expression(String property) {
        String source = property(property);
        if (source == null || !source.startsWith("=")) {
            throw fault("needs an expression: property " + property);
        }
        return parsed(source);
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
}
