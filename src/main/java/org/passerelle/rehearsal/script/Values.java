package org.passerelle.rehearsal.script;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.networknt.schema.Error;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The words for what was expected at a place and what stands there. */
final class Values {

    private static final int LONGEST = 60;
    private static final Map<String, String> TYPES = Map.of(
            "string", "a text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false",
            "array", "a list",
            "object", "an object");
    private static final Map<String, String> PATTERNS = Map.of(
            "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$", "a local time like \"2027-01-31T09:00:00\"",
            "^\\d{1,11}\\.\\d{2}$", "an amount like \"12000.00\"",
            "^[A-Z]{2}$", "a country's two letters like \"BJ\"",
            "^[A-Z]{3}$", "a currency's three letters like \"EUR\"",
            "^\\d{14}$", "a SIRET of fourteen digits",
            "^[A-Za-z0-9_.-]{1,40}$", "a key of 1 to 40 letters, digits, \"_\", \".\" or \"-\"",
            "^[A-Z0-9-]{4,30}$", "a code of 4 to 30 capitals, digits or \"-\"",
            "^\\d{1,2}\\.(\\d{1,2}|[a-d])$", "a target of the 2030 Agenda like \"6.2\"",
            "^[A-R]$", "a section's letter from A to R",
            "^([0-4](\\.[05])?|5(\\.0)?)$", "a score from \"0\" to \"5\" in steps of 0.5");
    private static final Map<Class<?>, String> KINDS = Map.of(
            LocalDateTime.class, "a time that exists like \"2027-01-31T09:00:00\"",
            LocalDate.class, "a date like \"2027-01-31\"",
            ZoneId.class, "a time zone like \"Europe/Paris\"",
            BigDecimal.class, "a decimal like \"11.00\"");

    private Values() {}

    static String expected(Error error) {
        JsonNode schema = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" ->
                (schema.isArray() ? stream(schema) : Stream.of(schema))
                        .map(JsonNode::asText)
                        .map(type -> TYPES.getOrDefault(type, type))
                        .collect(Collectors.joining(" or "));
            case "const" -> got(schema);
            case "enum" -> "one of " + stream(schema).map(JsonNode::asText).collect(Collectors.joining(", "));
            case "pattern" -> PATTERNS.getOrDefault(schema.asText(), "a text like " + schema.asText());
            case "minLength" -> "at least " + schema + " characters";
            case "maxLength" -> "at most " + schema + " characters";
            case "minItems" -> "at least " + schema + " in the list";
            case "minProperties" -> "at least " + schema + " property";
            case "minimum" -> "at least " + schema;
            case "maximum" -> "at most " + schema;
            default -> error.getMessage();
        };
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static String expected(JsonMappingException e) {
        if (e instanceof InvalidFormatException format && KINDS.containsKey(format.getTargetType())) {
            return KINDS.get(format.getTargetType());
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return "one of " + names(format.getTargetType());
        }
        Throwable cause = e.getCause();
        return "a value that the service accepts"
                + (cause == null
                        ? ""
                        : " ("
                                + String.valueOf(cause.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("") + ")");
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    static String got(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        if (node.isContainerNode()) {
            return node.isArray() ? "a list of " + node.size() : "an object of " + node.size() + " properties";
        }
        String text = node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
