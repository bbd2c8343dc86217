package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.evidence.Verify;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** The bytes of every file that leaves a call: what a conflict closes to a person is in none of them (D10). */
@IntegrationTest
@ExtendWith(Visits.class)
class ExportDoorsTests {

    private static final String CODE = "AAP-2027-TEST";
    private static final String CLOSED = "Forages du quartier nord";
    private static final String OPEN = "Lavoirs du quartier sud";

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    StandingTies standing;

    @Autowired
    Ties ties;

    @Autowired
    Exchanges exchanges;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId closed;
    DossierId open;

    @BeforeEach
    void twoDossiersOfOneCallWithAnExceptionEach() {
        call = trade.peopled().publishedCall(CODE);
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        trade.lead("VOI", OrganisationKind.COMMUNE);
        closed = submitted("agent", "signatory", CLOSED);
        open = submitted("voi.agent", "voi.signatory", OPEN);
        trade.admissible(closed);
        trade.admissible(open);
        jobs.runDue();
        for (DossierId id : List.of(closed, open)) {
            String agent = id.equals(closed) ? "agent" : "voi.agent";
            exchanges.write(trade.actor(agent), id, "Bonjour (fictif)", List.of());
            ties.find(trade.actor(Role.CASE_OFFICER), id, trade.person("reviewer1"), TieKind.FAMILY, "Fictif");
        }
    }

    @ParameterizedTest(name = "{2} of {1} as {0}")
    @CsvSource({
        "CASE_OFFICER, dossiers, list.csv",
        "CASE_OFFICER, dossiers, list.xlsx",
        "CASE_OFFICER, worklist, list.csv",
        "CASE_OFFICER, worklist, list.xlsx",
        "CASE_OFFICER, unread, list.csv",
        "CASE_OFFICER, unread, list.xlsx",
        "CASE_OFFICER, manage/calls/AAP-2027-TEST/opinions, list.csv",
        "CASE_OFFICER, manage/calls/AAP-2027-TEST/opinions, list.xlsx",
        "CALL_MANAGER, manage/calls/AAP-2027-TEST/exceptions, list.csv",
        "CALL_MANAGER, manage/calls/AAP-2027-TEST/exceptions, list.xlsx",
        "CALL_MANAGER, manage/calls/AAP-2027-TEST/exceptions, exceptions.pdf"
    })
    void saysNothingOfADossierThatIsClosedToTheReader(Role role, String path, String key, Visit visit)
            throws IOException {
        enter("free", role);
        enter("tied", role);
        standing.declare(
                trade.actor("tied"),
                trade.organisation("BRE"),
                TieKind.FAMILY,
                LocalDate.of(2020, 1, 1),
                null,
                "Fictif");

        assertThat(taken(visit, "free", path, key)).contains(number(closed), number(open));
        assertThat(taken(visit, "tied", path, key))
                .contains(number(open))
                .doesNotContain(number(closed), CLOSED, nameOf("BRE"));
    }

    @Test
    void handsTheVerifiablePackageOverToItsApplicant(Visit visit, @TempDir Path folder) throws IOException {
        trade.letIn("signatory");
        byte[] bytes = download(visit, "signatory", "my/dossiers/" + closed.value(), "evidence.take.APPLICANT");

        Path file = Files.write(folder.resolve("package.zip"), bytes);
        PrintStream said = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(Verify.run(List.of(file.toString()), said)).isZero();
    }

    private String taken(Visit visit, String login, String path, String key) throws IOException {
        byte[] bytes = download(visit, login, path, key);
        return switch (key.substring(key.indexOf('.') + 1)) {
            case "csv" -> new String(bytes, StandardCharsets.UTF_8);
            case "xlsx" -> cells(bytes);
            default -> text(bytes);
        };
    }

    private static byte[] download(Visit visit, String login, String path, String key) {
        Page page = visit.in(Language.EN).signIn(login, login).at(path).page();
        Download download = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(visit.text(key)).setExact(true))
                .click());
        return Steps.bytes(download);
    }

    private static String cells(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0\\u202F]+", " ");
        }
    }

    private DossierId submitted(String agent, String signatory, String title) {
        DossierId id = trade.completeDraft(call, agent, title, "24000.00");
        dossiers.submit(trade.actor(signatory), id);
        return id;
    }

    private void enter(String login, Role role) {
        people.create(
                Actor.clockwork(),
                new Profile(
                        login,
                        "Personne fictive " + login,
                        login + "@exemple.invalid",
                        Language.EN,
                        Set.of(role),
                        null,
                        null,
                        null,
                        null));
        trade.letIn(login);
    }

    private String number(DossierId id) {
        return file.get(id).name();
    }

    private String nameOf(String organisation) {
        return organisations.get(trade.organisation(organisation)).name();
    }
}
