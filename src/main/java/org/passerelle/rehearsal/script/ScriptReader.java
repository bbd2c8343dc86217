package org.passerelle.rehearsal.script;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a rehearsal file in four steps, each of which names every place that is wrong: JSON, schema, values (a date that
 * exists, a real SIRET), references and order.
 */
public final class ScriptReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ScriptReader() {}

    /** @throws MalformedScript when it is not a rehearsal file */
    public static Script read(Path file) {
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new MalformedScript(Pointer.ROOT, "a readable file", file + " (" + e.getMessage() + ")");
        }
    }

    /** @throws MalformedScript when it is not a rehearsal file */
    public static Script read(byte[] json) throws IOException {
        JsonNode tree = parse(json);
        refuse(ScriptSchema.flaws(tree));
        Script script = bind(tree);
        refuse(References.flaws(script));
        refuse(Chronology.flaws(script));
        return script;
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new MalformedScript(flaws);
        }
    }

    private static JsonNode parse(byte[] json) throws IOException {
        try (JsonParser parser = MAPPER.createParser(json)) {
            try {
                JsonNode tree = MAPPER.readTree(parser);
                if (tree == null) {
                    throw new MalformedScript(Pointer.ROOT, "JSON", "nothing");
                }
                return tree;
            } catch (JsonProcessingException e) {
                Pointer place =
                        new Pointer(parser.getParsingContext().pathAsPointer().toString());
                throw new MalformedScript(place, expected(e), at(e.getLocation()));
            }
        }
    }

    private static String expected(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        if (e instanceof JsonEOFException) {
            return "the rest of the file";
        }
        return message.startsWith("Duplicate field") ? "each key once in an object" : "JSON";
    }

    private static String at(JsonLocation location) {
        return "what stands at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static Script bind(JsonNode tree) {
        try {
            return MAPPER.treeToValue(tree, Script.class);
        } catch (JsonMappingException e) {
            Pointer place = Pointer.of(e.getPath());
            throw new MalformedScript(place, Values.expected(e), Values.got(tree.at(place.path())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree is always JSON", e);
        }
    }
}
