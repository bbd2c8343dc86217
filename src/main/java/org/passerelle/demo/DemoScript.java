package org.passerelle.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.forms.Examples;
import org.passerelle.forms.Forms;
import org.passerelle.rehearsal.CallTexts;
import org.passerelle.rehearsal.script.Script;
import org.passerelle.rehearsal.script.ScriptReader;

/**
 * What the demo plays: the bundled scenario up to {@link #UNTIL}, with texts and words to read, and the people, calls,
 * dossiers and acts that {@code demo/valombre-2027-suite.json} adds. Everything in it is invented.
 */
final class DemoScript {

    /** Local to the scenario's zone: what lies after it has not happened yet when the demo begins. */
    static final String UNTIL = "2027-05-12T16:00:00";

    /** The draft that somebody is still writing: nothing is filled in for it. */
    static final String UNFINISHED = "C1";

    private static final String EXAMPLE = "D1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCENARIO = "/rehearsal/valombre-2027.json";
    private static final String SUITE = "/demo/valombre-2027-suite.json";
    private static final String CALLS = "/demo/calls.json";
    /** What tells one act from another where it is given words. */
    private static final List<String> SPOKEN = List.of("by", "act", "dossier");

    private static final List<String> LISTS = List.of("organisations", "posts", "people", "calls", "dossiers");

    /** The scenario has none of these. */
    private static final List<String> OWN_LISTS = List.of("agencies", "experts");

    private DemoScript() {}

    static Script read() {
        try {
            ObjectNode script = (ObjectNode) tree(SCENARIO);
            JsonNode suite = tree(SUITE);
            script.put("name", "Démonstration (fictive)").remove("expect");
            describe(script, suite.path("texts"));
            answerAsTheExample(script);
            OWN_LISTS.forEach(list -> script.set(list, suite.get(list)));
            LISTS.forEach(list -> array(script, list).addAll((ArrayNode) suite.get(list)));
            suite.path("countryGroups").properties().forEach(group -> array(
                            (ObjectNode) script.get("countryGroups"), group.getKey())
                    .addAll((ArrayNode) group.getValue()));
            ArrayNode acts = acts(script.get("acts"), suite.get("acts"));
            say(acts, suite.get("words"));
            script.set("acts", acts);
            return ScriptReader.read(JSON.writeValueAsBytes(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the calls say, by code. */
    static Map<String, CallTexts> texts() {
        try (InputStream in = open(CALLS)) {
            return JSON.readValue(in, new TypeReference<Map<String, CallTexts>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(ObjectNode script, JsonNode texts) {
        for (JsonNode dossier : script.get("dossiers")) {
            JsonNode text = texts.path(dossier.get("key").asText());
            if (text.isObject()) {
                ((ObjectNode) dossier).setAll((ObjectNode) text);
            }
        }
    }

    /** What opinions and sheets say: who reads the demo finds words, where a rehearsal only says that it fills in. */
    private static void say(ArrayNode acts, JsonNode words) {
        for (JsonNode act : acts) {
            for (JsonNode said : words) {
                if (!act.has("refused")
                        && SPOKEN.stream().allMatch(key -> said.path(key).equals(act.path(key)))) {
                    ((ObjectNode) act).setAll((ObjectNode) said);
                }
            }
        }
    }

    /** The first dossier is the finished one that applicants read beside theirs; what it says elsewhere is not said twice. */
    private static void answerAsTheExample(ObjectNode script) {
        for (JsonNode dossier : script.get("dossiers")) {
            if (dossier.get("key").asText().equals(EXAMPLE)) {
                ObjectNode answers = JSON.valueToTree(
                        Examples.of(Forms.DOSSIER).orElseThrow().values());
                dossier.fieldNames().forEachRemaining(answers::remove);
                ((ObjectNode) dossier).set("answers", answers);
            }
        }
    }

    /** In order of time; at the same time the scenario's come first. */
    private static ArrayNode acts(JsonNode scenario, JsonNode suite) {
        List<JsonNode> all = new ArrayList<>();
        scenario.forEach(all::add);
        suite.forEach(all::add);
        all.removeIf(act -> at(act).compareTo(UNTIL) > 0);
        all.sort(Comparator.comparing(DemoScript::at));
        return JSON.createArrayNode().addAll(all);
    }

    private static String at(JsonNode act) {
        return act.get("at").asText();
    }

    private static ArrayNode array(ObjectNode parent, String name) {
        return (ArrayNode) parent.get(name);
    }

    private static JsonNode tree(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return JSON.readTree(in);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(DemoScript.class.getResourceAsStream(resource), resource);
    }
}
