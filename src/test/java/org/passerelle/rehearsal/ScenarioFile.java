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
import org.passerelle.rehearsal.script.Script;
import org.passerelle.rehearsal.script.ScriptReader;

/** The bundled scenario with some of it changed: {@code scenario().with("/acts/6/refused", "[\"B4\"]")}. */
final class ScenarioFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode file;

    private ScenarioFile(ObjectNode file) {
        this.file = file;
    }

    static ScenarioFile scenario() throws IOException {
        try (InputStream in = ScenarioFile.class.getResourceAsStream("/rehearsal/valombre-2027.json")) {
            return new ScenarioFile((ObjectNode) JSON.readTree(in));
        }
    }

    ScenarioFile with(String place, String json) throws IOException {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = file.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), JSON.readTree(json));
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), JSON.readTree(json));
        }
        return this;
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
