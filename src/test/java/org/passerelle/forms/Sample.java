package org.passerelle.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Forms of one section for tests, from a list of components as they stand in a file. */
public final class Sample {

    private Sample() {}

    /** A form whose section A holds the components, given as JSON with single quotes. */
    public static Form form(String... components) {
        return FormReader.read("sample.form", json("sample", components));
    }

    /** The shipped forms and one more. */
    public static Forms shippedAnd(Form form) {
        return new Forms(
                Stream.concat(new Forms().all().stream(), Stream.of(form)).toList());
    }

    /** A shipped form under the version "added", with more components at the end of a section, read as at the start. */
    public static Form shippedWith(String id, String section, String... components) {
        try {
            Path file = Path.of("forms", id + ".form");
            ObjectMapper json = new ObjectMapper();
            JsonNode form = json.readTree(file.toFile());
            ((ObjectNode) form).put("versionTag", "added");
            for (JsonNode group : form.get("components")) {
                if (group.get("id").asText().equals(section)) {
                    for (String component : components) {
                        ((ArrayNode) group.get("components")).add(json.readTree(component.replace('\'', '"')));
                    }
                }
            }
            return FormReader.read(file.getFileName().toString(), form.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(String id, String... components) {
        return """
                {"type": "default", "id": "%s", "versionTag": "1", "schemaVersion": 16, "components": [
                  {"type": "group", "id": "A", "label": "Partie", "path": "", "properties": {"label.en": "Part"},
                   "components": [%s]}]}"""
                .formatted(id, String.join(",", components).replace('\'', '"'));
    }

    /** A question with further properties (may be empty) and further attributes. */
    public static String question(String type, String key, String properties, String... more) {
        String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
        String also = properties.isEmpty() ? "" : ", " + properties;
        return "{'type': '%s', 'id': 'Field_%s', 'key': '%s', 'label': 'Libellé', 'properties': {'label.en': 'Label'%s}%s}"
                .formatted(type, key, key, also, rest);
    }

    /** A list of one required text, with further properties (may be empty) and further attributes. */
    public static String list(String path, String properties, String... more) {
        String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
        String also = properties.isEmpty() ? "" : ", " + properties;
        return ("{'type': 'dynamiclist', 'id': 'List_%1$s', 'path': '%1$s', 'label': 'Liste', 'isRepeating': true,"
                        + " 'properties': {'label.en': 'List'%2$s}%3$s, 'components': [%4$s]}")
                .formatted(path, also, rest, question("textfield", "x", "", "'validate': {'required': true}"));
    }
}
