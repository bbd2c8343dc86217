package org.passerelle.rehearsal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.passerelle.rehearsal.script.Script;
import org.passerelle.rehearsal.script.ScriptReader;

/** The bundled scenario with some of it changed: {@code scenario().with("/acts/6/refused", "[\"B4\"]")}. */
final class ScenarioFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String END = "-";

    private final ObjectNode file;

    private ScenarioFile(ObjectNode file) {
        this.file = file;
    }

    static ScenarioFile scenario() throws IOException {
        try (InputStream in = ScenarioFile.class.getResourceAsStream("/rehearsal/valombre-2027.json")) {
            return new ScenarioFile((ObjectNode) JSON.readTree(in));
        }
    }

    /**
     * A path that leaves the bundled scenario: its acts {@code until} a time, of {@code only} these dossiers and their calls; then
     * the acts and expectations of {@code scenarios/NAME.json}. What its {@code with} says by pointer stands in the place of the
     * bundled; {@code -} adds one or several to a list.
     */
    static ScenarioFile path(String name) throws IOException {
        try (InputStream in = ScenarioFile.class.getResourceAsStream("/scenarios/" + name + ".json")) {
            JsonNode path = JSON.readTree(in);
            ScenarioFile bundled = scenario();
            path.path("with").fields().forEachRemaining(other -> bundled.set(other.getKey(), other.getValue()));
            ArrayNode acts = bundled.until(path.get("until").asText(), bundled.withCalls(path.get("only")));
            path.get("acts").forEach(acts::add);
            bundled.file.set("acts", acts);
            bundled.file.set("expect", path.get("expect"));
            return bundled;
        }
    }

    private Set<String> withCalls(JsonNode dossiers) {
        Set<String> kept = new HashSet<>();
        dossiers.forEach(dossier -> kept.add(dossier.asText()));
        for (JsonNode dossier : file.get("dossiers")) {
            if (kept.contains(dossier.get("key").asText())) {
                kept.add(dossier.get("call").asText());
            }
        }
        return kept;
    }

    private ArrayNode until(String last, Set<String> kept) {
        ArrayNode acts = JSON.createArrayNode();
        for (JsonNode act : file.get("acts")) {
            String about = act.path("dossier").asText(act.path("call").asText());
            if (kept.contains(about) && act.get("at").asText().compareTo(last) <= 0) {
                acts.add(act);
            }
        }
        return acts;
    }

    ScenarioFile with(String place, String json) throws IOException {
        set(place, JSON.readTree(json));
        return this;
    }

    private void set(String place, JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = file.at(pointer.head());
        if (!(parent instanceof ArrayNode list)) {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
        } else if (pointer.last().getMatchingProperty().equals(END)) {
            (value.isArray() ? value : List.of(value)).forEach(list::add);
        } else {
            list.set(pointer.last().getMatchingIndex(), value);
        }
    }

    /** The acts up to this one alone, and no expectations. */
    ScenarioFile until(int act) {
        ArrayNode acts = (ArrayNode) file.get("acts");
        while (acts.size() > act + 1) {
            acts.remove(acts.size() - 1);
        }
        file.remove("expect");
        return this;
    }

    /** One more act at the end. */
    ScenarioFile then(String json) throws IOException {
        ((ArrayNode) file.get("acts")).add(JSON.readTree(json));
        return this;
    }

    Script script() throws IOException {
        return ScriptReader.read(JSON.writeValueAsBytes(file));
    }

    Path in(Path folder) throws IOException {
        Path path = folder.resolve("scenario.json");
        Files.write(path, JSON.writeValueAsBytes(file));
        return path;
    }
}
