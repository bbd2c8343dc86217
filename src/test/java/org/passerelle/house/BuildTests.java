package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
