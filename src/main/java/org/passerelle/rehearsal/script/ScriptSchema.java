package org.passerelle.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares a file with {@code rehearsal/rehearsal.schema.json}. The schema's choice between the acts is made here by the
 * act's word: a validator that tries them all would say that none of seventeen fits.
 */
final class ScriptSchema {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> ACTS = new LinkedHashMap<>();
    private static final Schema FRAME = load();

    private ScriptSchema() {}

    static List<Flaw> flaws(JsonNode file) {
        List<Flaw> flaws = new ArrayList<>(compare(FRAME, file, Pointer.ROOT));
        JsonNode acts = file.path("acts");
        for (int i = 0; i < acts.size(); i++) {
            Schema schema = ACTS.get(acts.get(i).path("act").asText());
            if (schema != null) {
                flaws.addAll(
                        compare(schema, acts.get(i), Pointer.ROOT.at("acts").at(i)));
            }
        }
        return flaws;
    }

    private static List<Flaw> compare(Schema schema, JsonNode node, Pointer base) {
        return schema.validate(node).stream().map(e -> flaw(e, base)).toList();
    }

    private static Flaw flaw(Error error, Pointer base) {
        Pointer place = new Pointer(base.path() + error.getInstanceLocation());
        JsonNode got = Objects.requireNonNull(error.getInstanceNode());
        String property = String.valueOf(error.getArguments().length == 0 ? "" : error.getArguments()[0]);
        return switch (error.getKeyword()) {
            case "required" -> new Flaw(place.toString(), "the property \"" + property + "\"", "none");
            case "additionalProperties" ->
                new Flaw(place.at(property).toString(), "no such property", Values.got(got.path(property)));
            default -> new Flaw(place.toString(), Values.expected(error), Values.got(got));
        };
    }

    private static Schema load() {
        try (InputStream in = ScriptSchema.class.getResourceAsStream("/rehearsal/rehearsal.schema.json")) {
            ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(in);
            ArrayNode words = schema.arrayNode();
            for (JsonNode act : schema.at("/properties/acts/items/oneOf")) {
                String word = act.at("/properties/act/const").asText();
                ACTS.put(word, REGISTRY.getSchema(act));
                words.add(word);
            }
            ObjectNode anyAct = ((ObjectNode) schema.at("/properties/acts")).putObject("items");
            anyAct.put("type", "object").putArray("required").add("act");
            anyAct.putObject("properties").putObject("act").set("enum", words);
            return REGISTRY.getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
