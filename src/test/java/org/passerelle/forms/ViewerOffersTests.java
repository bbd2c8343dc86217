package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can be chosen, and how many rows stand there at first, is as the official viewer draws it. Its validator has no
 * verdict on an answer that is not offered: what it would hand in ({@code keeps}) shows that it drops such an answer.
 */
class ViewerOffersTests {

    static Stream<JsonNode> cases() throws IOException {
        return Viewer.recorded("viewer-offers.json");
    }

    static Stream<JsonNode> choices() throws IOException {
        return cases().filter(c -> c.has("offers"));
    }

    static Stream<JsonNode> lists() throws IOException {
        return cases().filter(c -> c.has("rows"));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void offersWhatTheViewerOffers(JsonNode recorded) {
        Form form = form(recorded);
        Answers answers = answers(recorded);
        Question question = (Question) form.at("a").orElseThrow();

        assertThat(question.options().in(Scope.of(form, answers)))
                .extracting(option -> option.label().fr())
                .isEqualTo(Viewer.JSON.convertValue(recorded.get("offers"), List.class));
        assertThat(FormJudge.judge(form, answers).findings())
                .extracting(f -> f.evidence().get("reason"))
                .isEqualTo(recorded.has("ours") ? List.of(recorded.get("ours").asText()) : List.of());
        assertThat(recorded.get("keeps").isNull())
                .as("a difference that is told must be one")
                .isEqualTo(recorded.has("why"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void beginsAListWithAsManyRows(JsonNode recorded) {
        DynamicList list = (DynamicList) form(recorded).at("l").orElseThrow();
        assertThat(list.first()).isEqualTo(recorded.get("rows").asInt());
    }

    @Test
    void theViewerStillShowsWhatWasRecorded() throws Exception {
        List<JsonNode> all = cases().toList();
        ArrayNode asked = Viewer.JSON.createArrayNode().addAll(all);

        List<JsonNode> seen = StreamSupport.stream(
                        Viewer.ask("viewer-offers.mjs", asked).spliterator(), false)
                .toList();

        for (int i = 0; i < all.size(); i++) {
            JsonNode recorded = all.get(i);
            ObjectNode told = ((ObjectNode) seen.get(i)).retain(recorded.has("rows") ? "rows" : "offers", "keeps");
            assertThat(told)
                    .as(recorded.get("about").asText())
                    .isEqualTo(((ObjectNode) recorded).deepCopy().retain("offers", "rows", "keeps"));
        }
    }

    private static Form form(JsonNode recorded) {
        return Sample.form(StreamSupport.stream(recorded.get("components").spliterator(), false)
                .map(JsonNode::toString)
                .toArray(String[]::new));
    }

    private static Answers answers(JsonNode recorded) {
        return new Answers(Viewer.JSON.convertValue(recorded.get("data"), new TypeReference<Map<String, Object>>() {}));
    }
}
