package org.passerelle.forms;

/** Forms of one section for tests, from a list of components as they stand in a file. */
final class Sample {

    private Sample() {}

    /** A form whose section A holds the components, given as JSON with single quotes. */
    static Form form(String... components) {
        return FormReader.read("sample.form", json("sample", components));
    }

    static String json(String id, String... components) {
        return """
                {"type": "default", "id": "%s", "versionTag": "1", "schemaVersion": 16, "components": [
                  {"type": "group", "id": "A", "label": "Partie", "path": "", "properties": {"label.en": "Part"},
                   "components": [%s]}]}"""
                .formatted(id, String.join(",", components).replace('\'', '"'));
    }

    /** A question with further properties (may be empty) and further attributes. */
    static String question(String type, String key, String properties, String... more) {
        String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
        String also = properties.isEmpty() ? "" : ", " + properties;
        return "{'type': '%s', 'id': 'Field_%s', 'key': '%s', 'label': 'Libellé', 'properties': {'label.en': 'Label'%s}%s}"
                .formatted(type, key, key, also, rest);
    }
}
