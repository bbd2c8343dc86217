package org.passerelle.demo;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.passerelle.people.Accounts;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.people.SignIn;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.ui.AccountScreen;
import org.passerelle.ui.security.Signing;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The table {@code demo-table.csv}: for each role an account of the demo, the screens on which it works, and the least
 * number of things that wait there and that are done. Each screen is opened as the account, and its rows are counted.
 */
record RoleTable(ApplicationContext service) {

    private static final Texts TEXTS = new Texts();

    /** One line of the table. */
    record Row(Role role, String account, Sight waits, int leastWaiting, Sight done, int leastDone) {}

    /** What is looked at: a screen, one of its tables by the key of its caption, and the rows that count. */
    record Sight(String path, String caption, Predicate<String> counts) {

        private static final Pattern CELL = Pattern.compile("(\\S+)(?: (table|row|not)=(\\S+))?");

        static Sight of(String cell) {
            Matcher parts = CELL.matcher(cell);
            if (!parts.matches()) {
                throw new IllegalArgumentException(cell);
            }
            String kind = parts.group(2) == null ? "" : parts.group(2);
            return switch (kind) {
                case "table" -> new Sight(parts.group(1), word(parts.group(3)), row -> true);
                case "row" -> new Sight(parts.group(1), "", shows(parts.group(3)));
                case "not" ->
                    new Sight(parts.group(1), "", shows(parts.group(3)).negate());
                default -> new Sight(parts.group(1), "", row -> true);
            };
        }

        private static Predicate<String> shows(String keys) {
            List<String> words = Stream.of(keys.split("\\|")).map(Sight::word).toList();
            return row -> words.stream().anyMatch(row::contains);
        }

        private static String word(String key) {
            return TEXTS.get(Language.FR, key);
        }

        long rows() {
            UI.getCurrent().navigate(path);
            return _find(NativeTable.class).stream()
                    .filter(table -> caption.isEmpty() || table.getCaptionText().equals(caption))
                    .flatMap(table -> _find(table.getBody(), NativeTableRow.class).stream())
                    .map(row -> row.getElement().getTextRecursively())
                    .filter(counts)
                    .count();
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/demo-table.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(";"))
                .map(cells -> new Row(
                        Role.valueOf(cells[0]),
                        cells[1],
                        Sight.of(cells[2]),
                        Integer.parseInt(cells[3]),
                        Sight.of(cells[4]),
                        Integer.parseInt(cells[5])))
                .toList();
    }

    void holds() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (Row row : rows()) {
            all.assertThat(service.getBean(People.class)
                            .actorByLogin(row.account())
                            .roles())
                    .as(row.account())
                    .contains(row.role());
            signIn(row.account());
            all.assertThat(row.waits().rows())
                    .as(
                            "what waits for %s as %s on %s",
                            row.account(), row.role(), row.waits().path())
                    .isGreaterThanOrEqualTo(row.leastWaiting());
            all.assertThat(row.done().rows())
                    .as(
                            "what %s has done as %s on %s",
                            row.account(), row.role(), row.done().path())
                    .isGreaterThanOrEqualTo(row.leastDone());
            AccountScreen.close();
        }
        all.assertAll();
    }

    private void signIn(String account) {
        SignIn signIn = service.getBean(Accounts.class).signIn(account, DemoAccounts.PASSWORD);
        SecurityContextHolder.getContext().setAuthentication(Signing.of((SignIn.Welcome) signIn));
        AccountScreen.open(service, Language.FR);
    }
}
