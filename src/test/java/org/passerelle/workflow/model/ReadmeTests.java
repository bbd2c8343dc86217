package org.passerelle.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.workflow.rules.Table;

/** {@code processes/README.md} and the words of the pictures tell what the files hold, no more and no less. */
class ReadmeTests {

    private static final Path FOLDER = Path.of("processes");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| ([^|]*)\\|");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");

    private final String readme = read();
    private final Set<String> codes = found(CODE, readme);

    @ParameterizedTest
    @EnumSource
    void tellsEveryTaskTimerAndStepOfAProcess(Model model) {
        assertThat(codes).contains(model.key()).contains(model.key() + ".bpmn").containsAll(told(model));
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryMessage(Message message) {
        assertThat(codes).contains(message.id());
    }

    @Test
    void tellsEveryVariable() {
        assertThat(codes).containsAll(Variable.ALL);
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryRuleOfATable(Table table) {
        assertThat(codes).contains(table.key()).contains(table.key() + ".dmn").containsAll(rules(table));
    }

    @Test
    void tellsNothingThatDoesNotExist() {
        Set<String> known = Stream.of(
                        Stream.of(Model.values()).flatMap(model -> model.elements().stream()),
                        Stream.of(Model.values()).map(model -> model.key() + ".bpmn"),
                        Stream.of(Table.values()).map(table -> table.key() + ".dmn"),
                        Stream.of(Table.values()).flatMap(table -> rules(table).stream()),
                        Stream.of(Message.values()).map(Message::id))
                .flatMap(each -> each)
                .collect(Collectors.toSet());

        Set<String> first = found(FIRST_CELL, readme).stream()
                .flatMap(cell -> found(CODE, cell).stream())
                .collect(Collectors.toSet());

        assertThat(known).containsAll(first);
    }

    @Test
    void showsPicturesThatExist() {
        assertThat(found(PICTURE, readme))
                .hasSize(Model.values().length)
                .allSatisfy(picture -> assertThat(FOLDER.resolve(picture)).exists());
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryElementInBothLanguages(Model model) {
        Texts texts = new Texts();
        elements(model).filter(element -> element.getName() != null).forEach(element -> {
            String key = "process." + model.key() + "." + element.getId();
            assertThat(texts.get(Language.FR, key)).isEqualTo(element.getName());
            assertThat(texts.has(Language.EN, key)).as(key).isTrue();
        });
    }

    @Test
    void hasNoWordForAnElementThatIsGone() {
        Set<String> known = Stream.of(Model.values())
                .flatMap(model -> elements(model).map(element -> "process." + model.key() + "." + element.getId()))
                .collect(Collectors.toSet());
        List<String> words = new Texts()
                .keys(Language.FR).stream()
                        .filter(key -> Stream.of(Model.values())
                                .anyMatch(model -> key.startsWith("process." + model.key() + ".")))
                        .toList();

        assertThat(known).containsAll(words);
    }

    private static List<String> told(Model model) {
        return elements(model)
                .filter(ReadmeTests::isTold)
                .map(BaseElement::getId)
                .toList();
    }

    private static boolean isTold(FlowElement element) {
        boolean timer = element instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
        return timer
                || element instanceof UserTask
                || element instanceof ServiceTask
                || element instanceof CallActivity;
    }

    private static Stream<FlowElement> elements(Model model) {
        Collection<FlowElement> elements = Bpmn.readModelFromFile(
                        FOLDER.resolve(model.key() + ".bpmn").toFile())
                .getModelElementsByType(FlowElement.class);
        return elements.stream().filter(element -> !(element instanceof SequenceFlow) || element.getName() != null);
    }

    private static List<String> rules(Table table) {
        return Dmn.readModelFromFile(FOLDER.resolve(table.key() + ".dmn").toFile())
                .getModelElementsByType(Rule.class)
                .stream()
                .map(Rule::getId)
                .toList();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(ReadmeTests::group).collect(Collectors.toSet());
    }

    private static String group(MatchResult found) {
        return found.group(1);
    }

    private static String read() {
        try {
            return Files.readString(FOLDER.resolve("README.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
