package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers are judged as the official viewer of these forms judges them (form-js): its verdicts on our own questions were
 * recorded in {@code viewer-cases.json}, and are asked anew where Node and its packages are. Where we are stricter, the
 * case says so and why.
 */
class ViewerTests {

    private static final ObjectMapper JSON = Viewer.JSON;

    private static final Map<String, String> FAULTS = Map.ofEntries(
            Map.entry("NUMBER", "NUMBER"),
            Map.entry("DECIMALS", "DECIMALS"),
            Map.entry("STEP", "INCREMENT"),
            Map.entry("TOO_SMALL", "MIN"),
            Map.entry("TOO_LARGE", "MAX"),
            Map.entry("TOO_SHORT", "MIN_LENGTH"),
            Map.entry("TOO_LONG", "MAX_LENGTH"),
            Map.entry("PATTERN", "PATTERN"),
            Map.entry("EMAIL", "EMAIL"),
            Map.entry("PHONE", "PHONE"));

    static Stream<JsonNode> cases() throws IOException {
        return Viewer.recorded("viewer-cases.json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judgesAsTheViewerDoes(JsonNode recorded) throws IOException {
        List<String> theirs = JSON.convertValue(recorded.get("viewer"), new TypeReference<>() {});
        String ours = verdict(recorded);

        if (recorded.has("ours")) {
            assertThat(ours).isEqualTo(recorded.get("ours").asText());
            assertThat(recorded.path("why").asText()).isNotBlank();
            assertThat(theirs).as("a difference that is told must be one").doesNotContain(ours);
        } else if (theirs.isEmpty() || theirs.contains("HIDDEN")) {
            assertThat(ours).isEqualTo(theirs.isEmpty() ? "" : "HIDDEN");
        } else {
            assertThat(ours).isIn(theirs);
        }
    }

    @Test
    void theViewerStillSaysWhatWasRecorded() throws Exception {
        List<JsonNode> all = cases().toList();
        ArrayNode asked = JSON.createArrayNode();
        for (JsonNode recorded : all) {
            asked.addObject()
                    .<ObjectNode>set("component", component(recorded))
                    .<ObjectNode>set("data", recorded.get("data"))
                    .set("value", recorded.get("value"));
        }
        List<JsonNode> now = new ArrayList<>();
        Viewer.ask("viewer.mjs", asked).forEach(now::add);
        assertThat(now).isEqualTo(all.stream().map(c -> c.get("viewer")).toList());
    }

    /** The name of the rule that is broken, in the viewer's words; empty for none. */
    private static String verdict(JsonNode recorded) throws IOException {
        ComponentReader reader = new ComponentReader("viewer-cases.json");
        Question question = (Question)
                reader.all(JSON.createArrayNode().add(component(recorded))).get(0);
        Map<String, Object> data = JSON.convertValue(recorded.get("data"), new TypeReference<>() {});
        Form form = forms(recorded.get("form").asText());
        Scope scope = Scope.of(form, new Answers(data));
        if (question.isHidden(scope)) {
            return "HIDDEN";
        }
        @Nullable Object value = JSON.convertValue(recorded.get("value"), Object.class);
        Judged judged = AnswerJudge.judge(question, value, scope);
        return Optional.ofNullable(judged.code())
                .map(code -> code.equals("REQUIRED_FIELD") ? "REQUIRED" : fault(judged))
                .orElse("");
    }

    private static String fault(Judged judged) {
        String reason = String.valueOf(judged.evidence().get("reason"));
        return FAULTS.getOrDefault(reason, reason);
    }

    private static Form forms(String name) throws IOException {
        String file = name + ".form";
        return FormReader.read(file, Files.readString(Path.of("forms", file)));
    }

    private static JsonNode component(JsonNode recorded) throws IOException {
        JsonNode form = JSON.readTree(
                Path.of("forms", recorded.get("form").asText() + ".form").toFile());
        return find(form.get("components"), "", recorded.get("key").asText()).orElseThrow();
    }

    private static Optional<JsonNode> find(JsonNode components, String path, String key) {
        for (JsonNode one : components) {
            if (one.has("key") && (path + one.get("key").asText()).equals(key)) {
                return Optional.of(one);
            }
            String inner = one.path("path").asText("");
            Optional<JsonNode> found = find(one.path("components"), inner.isEmpty() ? path : path + inner + ".", key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
