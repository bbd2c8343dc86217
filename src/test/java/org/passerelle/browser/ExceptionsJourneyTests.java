package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** What a manager takes away of a call in a real browser: the register of exceptions and the board of its consultations. */
@IntegrationTest
@ExtendWith(Visits.class)
class ExceptionsJourneyTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    Accounts accounts;

    @Autowired
    Calls calls;

    @Autowired
    Ties ties;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId id;

    @BeforeEach
    void aCallWithTwoExceptions() {
        call = trade.peopled().publishedCall(CODE);
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        id = trade.underAppraisal(call);
        calls.extend(trade.actor(Role.CALL_MANAGER), call, Trade.CLOSES.plusDays(7), "=Panne ; \"réseau\"");
        ties.find(
                trade.actor(Role.CASE_OFFICER),
                id,
                trade.person("reviewer1"),
                TieKind.FAMILY,
                "Frère du maire (fictif)");
    }

    @Test
    void theRegisterIsFilteredByKindAndTakenAwayAsItStands(Visit visit) throws IOException {
        Page page = enter(visit, "manage/calls/" + CODE);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(visit.text("exceptions.menu"))
                                .setExact(true))
                .click();
        assertThat(page.locator("table.data tbody tr")).hasCount(2);
        assertThat(page.locator("table.data a")).hasAttribute("href", "dossiers/" + id);
        visit.readsInBothAs("exceptions-filled");
        assertThat(lines(taken(page, visit.text("list.csv")))).isEqualTo(shown(page));

        page.locator("vaadin-select").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Prolongation (1)"))
                .dispatchEvent("click");
        assertThat(page.locator("table.data tbody tr")).hasCount(1);
        assertThat(page.locator("table.data")).containsText("=Panne ; \"réseau\"");
        assertThat(lines(taken(page, visit.text("list.csv")))).hasSize(1);
        List<Row> rows = rows(taken(page, visit.text("list.xlsx")));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).getCellText(5)).isEqualTo("'=Panne ; \"réseau\"");
        assertThat(new String(Steps.bytes(taken(page, visit.text("exceptions.pdf"))), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        visit.wide(320).seesNoSidewaysScroll();
    }

    @Test
    void theBoardOfConsultationsIsTakenAwayAsItStands(Visit visit) throws IOException {
        Page page = enter(visit, "manage/calls/" + CODE + "/opinions");
        List<List<String>> shown = shown(page);
        assertThat(shown).hasSize(2);

        List<List<String>> taken = lines(taken(page, visit.text("list.csv")));

        for (int column : List.of(0, 1, 2, 4, 5, 6, 7)) {
            assertThat(taken.stream().map(cells -> cells.get(column)))
                    .containsExactlyElementsOf(
                            shown.stream().map(cells -> cells.get(column)).toList());
        }
        assertThat(taken.get(0).get(3)).isEqualTo("1 (DOS-2027-0001)");
        Row body = rows(taken(page, visit.text("list.xlsx"))).get(1);
        assertThat(body.getCellText(0)).isEqualTo("Ambassade de France à Cotonou");
        assertThat(body.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1");
        page.locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(visit.text("board.show.LATE")))
                .dispatchEvent("click");
        assertThat(page.locator(".downloads")).isHidden();
        visit.seesNoViolation();
    }

    @Test
    void theTrailOfADayIsTakenAwayAsItStands(Visit visit) throws IOException {
        trade.at(Trade.OPENS.plusDays(2));
        calls.extend(trade.actor(Role.CALL_MANAGER), call, Trade.CLOSES.plusDays(9), "Crue (fictive)");
        Page page = enter(visit, Role.AUDITOR, "admin/trail");
        int all = lines(taken(page, visit.text("list.csv"))).size();

        String day = Trade.OPENS.plusDays(2).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        for (String field : List.of("audit.from", "audit.to")) {
            Locator input = page.getByLabel(visit.text(field), new Page.GetByLabelOptions().setExact(true));
            input.fill(day);
            input.press("Enter");
        }
        page.getByText("Crue (fictive)").waitFor();
        assertThat(page.locator("table.data tbody tr").filter(new Locator.FilterOptions().setHasText("Création")))
                .hasCount(0);

        List<List<String>> shown = shown(page);
        List<List<String>> taken = lines(taken(page, visit.text("list.csv")));
        assertThat(taken).hasSameSizeAs(shown).hasSizeBetween(1, all - 1);
        for (int column = 1; column < 6; column++) {
            int here = column;
            assertThat(taken.stream().map(cells -> cells.get(here + 1)))
                    .containsExactlyElementsOf(
                            shown.stream().map(cells -> cells.get(here)).toList());
        }
        assertThat(rows(taken(page, visit.text("list.xlsx"))).get(1).getCellAsDate(0))
                .hasValue(Trade.OPENS.plusDays(2).toLocalDate().atStartOfDay());
        visit.seesNoViolation();
        visit.wide(360);
        visit.wide(320).seesNoSidewaysScroll();
    }

    private static List<List<String>> shown(Page page) {
        List<List<String>> rows = new ArrayList<>();
        for (Locator row : page.locator("table.data tbody tr").all()) {
            rows.add(row.locator("th,td").all().stream()
                    .map(cell -> cell.innerText().strip())
                    .toList());
        }
        return rows;
    }

    private static Download taken(Page page, String name) {
        return page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click());
    }

    /** The cells of each row as they were before a spreadsheet was guarded from them. */
    private static List<List<String>> lines(Download csv) {
        String text = new String(Steps.bytes(csv), StandardCharsets.UTF_8);
        return text.lines()
                .skip(1)
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\";\"", -1))
                        .map(cell -> cell.replace("\"\"", "\"").replaceFirst("^'=", "="))
                        .toList())
                .toList();
    }

    private static List<Row> rows(Download workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(Steps.bytes(workbook)))) {
            return book.getFirstSheet().read();
        }
    }

    private Page enter(Visit visit, String path) {
        return enter(visit, Role.CALL_MANAGER, path);
    }

    private Page enter(Visit visit, Role role, String path) {
        Actor reader = trade.actor(role);
        accounts.open(Actor.clockwork(), List.of(reader.personId()), "passerelle-demo");
        return visit.signIn(reader.login(), "passerelle-demo").at(path).page();
    }
}
