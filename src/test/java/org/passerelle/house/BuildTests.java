package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class BuildTests {

    @Test
    void namesWhatTheProductStandsOn() throws Exception {
        assertThat(directDependencies())
                .contains(
                        "spring-boot-starter-web",
                        "spring-boot-starter-security",
                        "camunda-bpm-spring-boot-starter",
                        "vaadin-core",
                        "postgresql",
                        "pdfbox",
                        "junit-jupiter");
    }

    @Test
    void scriptsCanBeRun() {
        assertThat(List.of(Path.of("mvnw"), Path.of(".ci/run"))).allMatch(Files::isExecutable);
    }

    @Test
    void testsShareOneApplication() {
        Pattern own = Pattern.compile(
                "^@IntegrationTest\n(?:@.*\n)*@(?:Import|TestPropertySource|DirtiesContext|ActiveProfiles|ContextConfiguration)\\b"
                        + "|^@SpringBootTest|^    @DynamicPropertySource",
                Pattern.MULTILINE);
        assertThat(Sources.under(Sources.TESTS, ".java").stream()
                        .filter(file -> own.matcher(Sources.text(file)).find())
                        .map(file -> file.getFileName().toString()))
                .as("each has the whole application started once more: say here why it must")
                .containsExactlyInAnyOrder(
                        "IntegrationTest.java",
                        "BrowserTest.java", // the demo in the database
                        "AddedWidgetsTests.java", // a form that is not shipped
                        "ScannedUploadTests.java"); // an antivirus that answers
    }

    private static List<String> directDependencies() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        NodeList all = pom.getElementsByTagName("dependency");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(d -> d.getParentNode().getParentNode().getNodeName().equals("project"))
                .map(d -> d.getElementsByTagName("artifactId").item(0).getTextContent())
                .toList();
    }
}
