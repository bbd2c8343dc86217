package org.passerelle.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Who may do what: every public act of every service × every role × (own, other's), against {@code rights.csv}. A new act
 * without a row fails. Each cell has two signs, for the own and for another's dossier: {@code +} allowed, {@code -}
 * forbidden, {@code s} a signatory must, {@code c} conflict of interest, {@code u} not told of; {@code !}, neither done nor
 * refused, stands in no table. {@code rights-drafts.csv} says the same of the acts on a dossier while it is a draft, and
 * {@code unasked.txt} names what asks nobody because its caller has checked.
 */
@IntegrationTest
class RightsTableTests {

    private static final String CLOCKWORK = "clockwork";
    private static final String ACTS = "/rights.csv";
    private static final String DRAFTS = "/rights-drafts.csv";

    @Autowired
    private ApplicationContext context;

    @Test
    void everyActHasARowAndEveryRowAnAct() {
        assertThat(new ServiceActs(context).names())
                .as("each act needs a row in src/test/resources/rights.csv")
                .isEqualTo(table(ACTS).keySet());
    }

    @Test
    void everyActOnADossierHasARowForDrafts() {
        assertThat(new ServiceActs(context).onADossier())
                .as("each act on a dossier needs a row in src/test/resources/rights-drafts.csv")
                .isEqualTo(table(DRAFTS).keySet());
    }

    @Test
    void whatAsksNobodyForARightIsNamed() {
        assertThat(new ServiceActs(context).unasked())
                .as("give it an Actor, or say in src/test/resources/unasked.txt why its caller has checked")
                .isEqualTo(new TreeSet<>(lines("/unasked.txt")));
    }

    @Test
    void everyActIsAllowedToWhomTheTableSaysAndToNobodyElse() {
        ServiceActs acts = new ServiceActs(context);
        RightsWorld world = new RightsWorld(context);

        List<String> differences = differences(acts, world, ACTS, new RightsThings(context, world)::argument);
        assertThat(acts.crashes()).isEmpty();
        assertThat(differences).isEmpty();
    }

    @Test
    void aDraftIsItsOwnOrganisationsAlone() {
        ServiceActs acts = new ServiceActs(context);
        RightsWorld world = new RightsWorld(context);

        assertThat(differences(acts, world, DRAFTS, world::argumentOfDraft)).isEmpty();
        assertThat(acts.crashes()).isEmpty();
    }

    private static List<String> differences(
            ServiceActs acts, RightsWorld world, String file, BiFunction<Parameter, Actor, Object> arguments) {
        Map<String, String> found = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        table(file)
                .forEach((act, row) -> row.forEach((who, signs) -> {
                    expected.put(act + " " + who, signs);
                    found.put(act + " " + who, attempt(acts, act, who, world, arguments));
                }));
        return differences(found, expected);
    }

    private static String attempt(
            ServiceActs acts,
            String act,
            String who,
            RightsWorld world,
            BiFunction<Parameter, Actor, Object> arguments) {
        if (who.equals(CLOCKWORK)) {
            return String.valueOf(acts.attempt(act, Actor.clockwork(), arguments));
        }
        Role role = Role.valueOf(who);
        return "" + acts.attempt(act, world.own(role), arguments) + acts.attempt(act, world.other(role), arguments);
    }

    private static List<String> differences(Map<String, String> found, Map<String, String> expected) {
        return expected.entrySet().stream()
                .filter(e -> !e.getValue().equals(found.get(e.getKey())))
                .map(e -> e.getKey() + ": expected " + e.getValue() + ", got " + found.get(e.getKey()))
                .toList();
    }

    private static Map<String, Map<String, String>> table(String file) {
        List<String> lines = lines(file);
        List<String> head = cells(lines.get(0));
        return lines.stream()
                .skip(1)
                .map(RightsTableTests::cells)
                .collect(Collectors.toMap(cells -> cells.get(0), cells -> row(head, cells), (a, b) -> b, TreeMap::new));
    }

    private static Map<String, String> row(List<String> head, List<String> cells) {
        assertThat(cells).as(cells.get(0)).hasSameSizeAs(head);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i < head.size(); i++) {
            row.put(head.get(i), cells.get(i));
        }
        return row;
    }

    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(RightsTableTests.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> cells(String line) {
        return Arrays.stream(line.split(",")).map(String::strip).toList();
    }
}
