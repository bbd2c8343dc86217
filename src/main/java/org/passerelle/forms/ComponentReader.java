package org.passerelle.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/** Turns one component of a file into a typed one, or says why it cannot. */
final class ComponentReader {

    private static final Set<String> RULE_CODES = Set.of("INVALID_VALUE", "REQUIRED_FIELD", "COMMENT_REQUIRED");
    private static final Set<String> UNLABELLED = Set.of("text", "expression", "separator", "spacer");

    /** As the official viewer has it where the file does not say. */
    private static final int ROWS_AT_FIRST = 1;

    private static final int SPACER_HEIGHT = 60;

    private final String file;
    private final QuestionReader questions = new QuestionReader();

    ComponentReader(String file) {
        this.file = file;
    }

    List<Component> all(JsonNode components) {
        List<Component> read = new ArrayList<>();
        components.forEach(c -> read.add(one(new RawComponent(file, c))));
        for (List<Component> row : Layout.rows(read)) {
            if (!Layout.fits(row)) {
                throw new MalformedForm(
                        file, row.get(0).head().id(), "its row has more than " + Layout.COLUMNS + " columns");
            }
        }
        return read;
    }

    private Component one(RawComponent raw) {
        raw.allowOnly(Attributes.of(raw.type())
                .orElseThrow(() -> raw.fault("type " + raw.type() + " is outside the subset")));
        Head head = head(raw);
        return switch (raw.type()) {
            case "group" -> new Group(head, raw.text("path", ""), all(raw.json().path("components")));
            case "dynamiclist" -> list(raw, head);
            case "text" -> new Note(head, Template.of(Objects.requireNonNull(raw.bilingual("text", true))));
            case "expression" -> computed(raw, head);
            case "separator" -> new Divider(head, 0);
            case "spacer" -> new Divider(head, height(raw));
            default -> asked(raw, head);
        };
    }

    private Component asked(RawComponent raw, Head head) {
        raw.required("key");
        String widget = raw.property("widget");
        return raw.type().equals("textfield") && widget != null && !QuestionReader.WIDGETS.contains(widget)
                ? widget(raw, head, widget)
                : questions.read(raw, head);
    }

    private static Head head(RawComponent raw) {
        LocalizedText label = raw.bilingual("label", !UNLABELLED.contains(raw.type()));
        raw.twin("help");
        raw.twin("why");
        checkComputedLabel(raw);
        Head head = new Head(
                raw.required("id"),
                raw.type(),
                label,
                raw.feel(raw.json().path("conditional").path("hide")),
                raw.layout(),
                raw.properties());
        for (String term : head.termCodes()) {
            if (Glossary.term(term).isEmpty()) {
                throw raw.fault("the glossary has no term " + term);
            }
        }
        return head;
    }

    /** form-js gives an expression no label: a value that is to be read has both in the properties. */
    private static void checkComputedLabel(RawComponent raw) {
        if (raw.type().equals("expression")) {
            raw.twin("label");
        }
    }

    private DynamicList list(RawComponent raw, Head head) {
        if (!raw.flag("isRepeating", true)) {
            throw raw.fault("a list that does not repeat is outside the subset");
        }
        raw.twin("item");
        int min = raw.number("minItems");
        int max = raw.number("maxItems");
        int first = raw.json().path("defaultRepetitions").asInt(Math.max(min, ROWS_AT_FIRST));
        if (first < min || (max > 0 && first > max)) {
            throw raw.fault("a list begins with as many items as it may have: defaultRepetitions is " + first);
        }
        return new DynamicList(
                head,
                raw.required("path"),
                all(raw.json().path("components")),
                min,
                max,
                first,
                raw.flag("allowAddRemove", true));
    }

    private static Computed computed(RawComponent raw, Head head) {
        Feel expression = raw.parsed(raw.required("expression"));
        return new Computed(head, raw.required("key"), expression, rule(raw));
    }

    private static @Nullable Rule rule(RawComponent raw) {
        String condition = raw.property("rule");
        if (condition == null) {
            return null;
        }
        String code = Objects.requireNonNullElse(raw.property("rule.code"), "INVALID_VALUE");
        LocalizedText message = raw.twin("rule.message");
        if (message == null || !RULE_CODES.contains(code)) {
            throw raw.fault("a rule needs rule.message.fr and .en, and a code among " + RULE_CODES);
        }
        String at = Objects.requireNonNullElse(raw.property("rule.at"), raw.required("key"));
        return new Rule(raw.parsed(condition), code, at, message);
    }

    private static int height(RawComponent raw) {
        JsonNode height = raw.json().path("height");
        if (!height.isMissingNode() && (!height.canConvertToExactIntegral() || height.asInt() < 1)) {
            throw raw.fault("height is a number of pixels: " + height);
        }
        return height.asInt(SPACER_HEIGHT);
    }

    private static Widget widget(RawComponent raw, Head head, String name) {
        try {
            WidgetKind kind = WidgetKind.valueOf(name.toUpperCase(Locale.ROOT));
            if (kind == WidgetKind.UPLOAD && raw.property("documentType") == null) {
                throw raw.fault("an upload names its documentType");
            }
            return new Widget(head, raw.required("key"), kind);
        } catch (IllegalArgumentException e) {
            throw new MalformedForm(file(raw), raw.name(), "unknown widget " + name, e);
        }
    }

    private static String file(RawComponent raw) {
        return raw.file();
    }
}
