package org.passerelle.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of {@code processes/README.md} say of roles, deadlines, messages and asynchronous steps what the files hold. */
class ReadmeTablesTests {

    private static final Path FOLDER = Path.of("processes");

    @ParameterizedTest
    @EnumSource
    void namesWhoIsAwaitedInATaskAndWhetherThereIsADeadline(Model model) throws IOException {
        for (UserTask task : elements(model, UserTask.class).toList()) {
            List<String> row = row(model, "| task |", task.getId());
            String awaited = task.getCamundaCandidateGroups();

            assertThat(row).as(task.getId()).hasSize(header(model, "| task |").size());
            if (!awaited.startsWith("${")) {
                assertThat(row.get(1)).as(task.getId()).contains("`" + awaited + "`");
            }
            assertThat(row.get(2).isBlank()).as(task.getId() + " until").isEqualTo(task.getCamundaDueDate() == null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheMessagesOfAProcessAndWhoSendsThem(Model model) throws IOException {
        List<String> awaited = elements(model, MessageEventDefinition.class)
                .map(definition -> definition.getMessage().getName())
                .distinct()
                .toList();

        assertThat(rows(model, "| message |").map(row -> row.get(0).replace("`", "")))
                .containsExactlyInAnyOrderElementsOf(awaited);
        assertThat(rows(model, "| message |"))
                .allSatisfy(row -> assertThat(row.get(1)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void saysOfEveryAsynchronousStepWhyAndOfNoOther(Model model) throws IOException {
        for (ServiceTask step : elements(model, ServiceTask.class).toList()) {
            Stream<List<String>> told = rows(model, "| step of the service |")
                    .filter(row -> row.get(0).contains("`" + step.getId() + "`"));
            List<String> reasons = told.map(row -> row.get(1)).toList();

            if (isAsynchronous(step)) {
                assertThat(reasons).as(step.getId()).hasSize(1);
            }
            assertThat(reasons).as(step.getId()).allSatisfy(reason -> assertThat(reason.startsWith("no:"))
                    .isNotEqualTo(isAsynchronous(step)));
        }
    }

    private static boolean isAsynchronous(FlowNode node) {
        return node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter();
    }

    private static <E extends ModelElementInstance> Stream<E> elements(Model model, Class<E> kind) {
        return Bpmn.readModelFromFile(FOLDER.resolve(model.key() + ".bpmn").toFile())
                .getModelElementsByType(kind)
                .stream();
    }

    private static List<String> row(Model model, String table, String id) throws IOException {
        return rows(model, table)
                .filter(row -> row.get(0).contains("`" + id + "`"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " has no row"));
    }

    private static List<String> header(Model model, String table) throws IOException {
        return section(model)
                .filter(line -> line.startsWith(table))
                .map(ReadmeTablesTests::cells)
                .findFirst()
                .orElseThrow();
    }

    /** The rows of the table that begins so, in the chapter of the process. */
    private static Stream<List<String>> rows(Model model, String table) throws IOException {
        return section(model)
                .dropWhile(line -> !line.startsWith(table))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(ReadmeTablesTests::cells);
    }

    private static Stream<String> section(Model model) throws IOException {
        return Files.readAllLines(FOLDER.resolve("README.md")).stream()
                .dropWhile(line -> !(line.startsWith("## ") && line.endsWith(": `" + model.key() + "`")))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|", -1))
                .map(String::strip)
                .toList()
                .subList(0, line.length() - line.replace("|", "").length() - 1);
    }
}
