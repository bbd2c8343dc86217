package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.rules.Table;

/** The service does not start without one of its processes or tables. */
class ModelsAtStartTests {

    @Test
    void startsWithAllOfThem() {
        assertThatCode(() -> ModelsAtStart.refuseMissing(all())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"processes/dossier-review.bpmn", "processes/eligibility.dmn"})
    void namesTheFileThatIsMissing(String file) {
        Set<String> present = new HashSet<>(all());
        present.remove(file);

        assertThatExceptionOfType(MalformedModel.class)
                .isThrownBy(() -> ModelsAtStart.refuseMissing(present))
                .satisfies(fault -> assertThat(fault.file()).isEqualTo(file))
                .satisfies(fault -> assertThat(fault.reason()).contains("missing"));
    }

    private static Set<String> all() {
        return Stream.concat(
                        Stream.of(Model.values()).map(Model::file),
                        Stream.of(Table.values()).map(Table::file))
                .collect(Collectors.toSet());
    }
}
