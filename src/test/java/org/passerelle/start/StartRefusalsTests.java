package org.passerelle.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.Passerelle;
import org.passerelle.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an operator reads when the service refuses to start: French, English, no stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartRefusalsTests {

    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();

    @TempDir
    private Path folder;

    @Test
    void namesASettingThatDoesNotExistAndThoseThatDo(CapturedOutput output) {
        refuses("--passerelle.databse.directory=x");
        assertThat(output)
                .contains("«\u00a0passerelle.databse.directory\u00a0» n’existe pas")
                .contains("“passerelle.databse.directory” does not exist")
                .contains("passerelle.database.directory, passerelle.demo")
                .doesNotContain("\tat org.");
    }

    @Test
    void namesASettingWhoseValueCannotBeRead(CapturedOutput output) {
        refuses("--passerelle.zone=Europe/Pariss");
        assertThat(output).contains("“passerelle.zone” has a value that cannot be read: “Europe/Pariss”");
    }

    @Test
    void namesAPortThatIsTaken(CapturedOutput output) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses("--server.address=127.0.0.1", "--server.port=" + other.getLocalPort());
            assertThat(output).contains("Port " + other.getLocalPort() + " is already taken");
        }
    }

    @Test
    void refusesTheDemoInProduction(CapturedOutput output) {
        refuses("--spring.profiles.active=production", "--passerelle.demo=true");
        assertThat(output).contains("refuse la démonstration").contains("refuses the demonstration");
    }

    @Test
    void refusesADatabaseWhereTheDemoWasPlayedInProduction(CapturedOutput output) {
        String url = TestDatabase.freshUrl();
        JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"))
                .sql("insert into passerelle.demo_act (position, verb, subject) values (-1, 'begin', '')")
                .update();
        refuses(
                "--spring.profiles.active=production",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=a-long-random-one");
        assertThat(output).contains("a database in which the demonstration was never played");
    }

    @Test
    void refusesItsOwnDatabaseInProduction(CapturedOutput output) {
        refuses("--spring.profiles.active=production");
        assertThat(output).contains("refuse la base de données embarquée").contains("PASSERELLE_DB_URL");
    }

    @Test
    void refusesAPasswordThatEverybodyKnowsInProduction(CapturedOutput output) {
        refuses(
                "--spring.profiles.active=production",
                "--spring.datasource.url=jdbc:postgresql://localhost:1/none",
                "--spring.datasource.password=change-me");
        assertThat(output).contains("PASSERELLE_DB_PASSWORD");
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer(CapturedOutput output) {
        refuses("--spring.datasource.url=jdbc:postgresql://localhost:1/none");
        assertThat(output)
                .contains("does not answer at jdbc:postgresql://localhost:1/none")
                .doesNotContain("\tat org.");
    }

    @Test
    void saysThatTheServerHasNoSuchDatabase(CapturedOutput output) {
        refuses(
                "--spring.datasource.url=" + TestDatabase.emptyUrl().replaceAll("/test_\\d+", "/nowhere"),
                "--spring.datasource.username=postgres");
        assertThat(output).contains("/nowhere does not exist");
    }

    @Test
    void refusesAFolderOfAnotherMajorRelease(CapturedOutput output) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "16\n");
        refuses("--passerelle.database.directory=" + folder);
        assertThat(output).contains("holds data of PostgreSQL 16; this release uses PostgreSQL 17");
    }

    @Test
    void refusesAFolderThatItCannotWrite(CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        refuses("--passerelle.database.directory=" + file.resolve("below"));
        assertThat(output).contains("cannot be made or written");
    }

    @Test
    void namesTheFileThePlaceAndTheReasonOfAMalformedProcess(CapturedOutput output) throws IOException {
        withFile("processes/broken.bpmn", "<definitions");
        refusesOnADatabase();
        assertThat(output)
                .contains("The file processes/broken.bpmn cannot be used, at ")
                .doesNotContain("\tat org.");
    }

    @Test
    void namesTheFileThePlaceAndTheReasonOfAMalformedTable(CapturedOutput output) throws IOException {
        withFile("processes/broken.dmn", "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'/>");
        refusesOnADatabase();
        assertThat(output)
                .contains("The file processes/broken.dmn cannot be used, at ")
                .doesNotContain("\tat org.");
    }

    @Test
    void namesTheFileThePlaceAndTheReasonOfAMalformedForm(CapturedOutput output) throws IOException {
        withFile("forms/broken.form", "{\"id\": \"broken\", \"components\": [{\"type\": \"iframe\"}]}");
        refusesOnADatabase();
        assertThat(output)
                .contains("The file forms/broken.form cannot be used, at ")
                .doesNotContain("\tat org.");
    }

    private void withFile(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Thread.currentThread()
                .setContextClassLoader(
                        new URLClassLoader(new URL[] {folder.toUri().toURL()}, usual));
    }

    @AfterEach
    void usualClassPath() {
        Thread.currentThread().setContextClassLoader(usual);
    }

    private static void refusesOnADatabase() {
        refuses("--spring.datasource.url=" + TestDatabase.freshUrl(), "--spring.datasource.username=postgres");
    }

    private static void refuses(String... arguments) {
        SpringApplication application = new SpringApplication(Passerelle.class);
        List<String> all = new ArrayList<>(List.of(arguments));
        if (all.stream().noneMatch(argument -> argument.startsWith("--server.port="))) {
            all.add("--server.port=0");
        }
        Throwable refusal = catchThrowable(() -> application.run(all.toArray(String[]::new)));
        assertThat(refusal).isNotNull();
    }
}
