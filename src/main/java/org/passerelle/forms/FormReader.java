package org.passerelle.forms;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one file of {@code forms/} and refuses it as a whole where anything in it is outside the subset. */
final class FormReader {

    private static final int SCHEMA_VERSION = 16;
    private static final Set<String> ROOT = Set.of(
            "type",
            "id",
            "versionTag",
            "schemaVersion",
            "components",
            "executionPlatform",
            "executionPlatformVersion",
            "exporter",
            "$schema");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private FormReader() {}

    static Form read(String file, String content) {
        JsonNode root = parse(file, content);
        root.fieldNames().forEachRemaining(field -> {
            if (!ROOT.contains(field)) {
                throw new MalformedForm(file, "form", "attribute " + field + " is outside the subset");
            }
        });
        if (root.path("schemaVersion").asInt() != SCHEMA_VERSION) {
            throw new MalformedForm(file, "form", "schemaVersion must be " + SCHEMA_VERSION);
        }
        String id = text(file, root, "id");
        String version = text(file, root, "versionTag");
        Form form = new Form(id, version, sections(file, root));
        FormChecks.check(file, form);
        return form;
    }

    private static List<Group> sections(String file, JsonNode root) {
        List<Group> sections = new ArrayList<>();
        for (Component component : new ComponentReader(file).all(root.path("components"))) {
            if (!(component instanceof Group group)) {
                throw new MalformedForm(file, component.head().id(), "only groups (sections) stand at the top");
            }
            sections.add(group);
        }
        if (sections.isEmpty()) {
            throw new MalformedForm(file, "form", "no section");
        }
        return sections;
    }

    private static JsonNode parse(String file, String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new MalformedForm(
                    file,
                    "form",
                    "not JSON: " + e.getOriginalMessage() + " at line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr(),
                    e);
        }
    }

    private static String text(String file, JsonNode root, String field) {
        String value = root.path(field).asText("");
        if (value.isBlank()) {
            throw new MalformedForm(file, "form", "missing " + field);
        }
        return value;
    }
}
