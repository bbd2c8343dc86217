package org.passerelle.workflow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.workflow.MalformedModel;

/** The service does not start with a decision table that is not what Java expects. */
class TableCheckTests {

    @ParameterizedTest
    @EnumSource
    void findsNothingWrongWithOurTables(Table table) {
        assertThatCode(() -> TableCheck.check(table.file(), read(table).getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <decision id="eligibility" | <decision id="other" | other | does not know
                    hitPolicy="COLLECT" | hitPolicy="FIRST" | eligibility-table | hit policy FIRST
                    <text>months</text> | <text>weeks</text> | eligibility-table | has the inputs
                    name="code" | name="reason" | eligibility-table | has the outputs
                    camunda:versionTag="2027.1" | | eligibility | versionTag
                    <dmndi:DMNShape | <dmndi:Shape | definitions | not valid
                    <text>not("TURNKEY")</text> | <text>not("TURNKY")</text> | foreign-authority-scheme | compares with TURNKY
                    <text>not("TURNKEY")</text> | <text>not("TURNKEY"</text> | foreign-authority-scheme | not FEEL
                    minFrenchAuthorities</text> | leastAuthorities</text> | authorities-frenchAuthorities | names leastAuthorities
                    <text>"E01"</text> | <text>"E99"</text> | lead-kind-code | answers
                    <text>"E01"</text> | <text>"E01</text> | lead-kind-code | not FEEL
                    <decisionTable | <table | definitions | not valid
                    """)
    void saysWhatIsWrongAndWhere(String good, String bad, String element, String reason) throws IOException {
        String broken = read(Table.ELIGIBILITY).replace(good, bad == null ? "" : bad);
        assertThatExceptionOfType(MalformedModel.class)
                .isThrownBy(() -> TableCheck.check("a.dmn", broken.getBytes(StandardCharsets.UTF_8)))
                .satisfies(fault -> {
                    assertThat(fault.element()).isEqualTo(element);
                    assertThat(fault.reason()).contains(reason);
                });
    }

    private static String read(Table table) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(TableCheckTests.class.getResourceAsStream("/" + table.file()), table.file())) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
