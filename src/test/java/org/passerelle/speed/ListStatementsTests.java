package org.passerelle.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.dossiers.DossierId;
import org.passerelle.ui.Screen;
import org.passerelle.ui.applicant.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of hundreds asks the database no more often than one of a handful, a dossier with much in it than one with little. */
@IntegrationTest
class ListStatementsTests {

    private static final int FEW = 4;
    private static final int MANY = 100;

    @Autowired
    ApplicationContext application;

    @Autowired
    Mass mass;

    @Autowired
    Troubles troubles;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noListAsksMoreOftenForMoreDossiers() {
        World world = new World(application);
        mass.copy(world.inAppraisal(), 1, FEW);
        mass.copy(world.later(), 1, FEW);
        troubles.add(1, FEW);
        List<ListScreen> screens = ListScreen.all(world);
        screens.forEach(this::asked);
        Map<ListScreen, List<String>> few = asked(screens);

        mass.copy(world.inAppraisal(), FEW + 1, MANY);
        mass.copy(world.later(), FEW + 1, MANY);
        troubles.add(FEW + 1, MANY);

        SoftAssertions soft = new SoftAssertions();
        asked(screens).forEach((screen, many) -> soft.assertThat(more(many, few.get(screen)))
                .as(
                        "%s: %s statements for few, more for many",
                        screen, few.get(screen).size())
                .isEmpty());
        soft.assertAll();
    }

    @Test
    void noPageOfADossierAsksMoreOftenForMoreInIt() {
        World world = new World(application);
        DossierId full = world.scored();
        List<ListScreen> pages = ListScreen.dossier(full.toString());
        pages.forEach(this::asked);
        Map<ListScreen, List<String>> few = asked(pages);

        for (String table : List.of("attachment", "exchange", "trail", "score_sheet", "consultation")) {
            mass.swell(full, table, MANY);
        }

        SoftAssertions soft = new SoftAssertions();
        asked(pages).forEach((page, many) -> soft.assertThat(more(many, few.get(page)))
                .as(
                        "%s: %s statements for few, more for many",
                        page, few.get(page).size())
                .isEmpty());
        soft.assertAll();
    }

    @Test
    void noListAsksMoreOftenForMoreCalls() {
        new World(application);
        copyCalls(1, FEW);
        List<ListScreen> screens = List.of(
                new ListScreen("COMMITTEE_SECRETARY", "committee"),
                new ListScreen("AUTHORISING_OFFICER", "decisions"),
                new ListScreen("CASE_OFFICER", "manage/calls"));
        screens.forEach(this::asked);
        Map<ListScreen, List<String>> few = asked(screens);

        copyCalls(FEW + 1, MANY);

        SoftAssertions soft = new SoftAssertions();
        asked(screens).forEach((screen, many) -> soft.assertThat(more(many, few.get(screen)))
                .as(
                        "%s: %s statements for few calls, more for many",
                        screen, few.get(screen).size())
                .isEmpty());
        soft.assertAll();
    }

    /** Calls as far as those of the world, without dossiers. */
    private void copyCalls(int first, int last) {
        jdbc.sql("insert into passerelle.call select (jsonb_populate_record(c, jsonb_build_object('id',"
                        + " gen_random_uuid(), 'code', c.code || '-' || n))).* from passerelle.call c"
                        + " cross join generate_series(:first, :last) n where c.code = any (:codes)")
                .param("first", first)
                .param("last", last)
                .param("codes", new String[] {World.APPRAISED, World.RANKED, World.DECIDED})
                .update();
    }

    private Map<ListScreen, List<String>> asked(List<ListScreen> screens) {
        Map<ListScreen, List<String>> asked = new LinkedHashMap<>();
        screens.forEach(screen -> asked.put(screen, asked(screen)));
        return asked;
    }

    private List<String> asked(ListScreen screen) {
        screen.enter(application);
        try {
            List<String> asked = statements.during(screen::show);
            assertThat(asked).as("%s reads nothing", screen).isNotEmpty();
            return asked;
        } finally {
            Screen.close();
        }
    }

    /** What was asked more often, and how many times more. */
    private static Map<String, Integer> more(List<String> many, List<String> few) {
        Map<String, Integer> more = new LinkedHashMap<>();
        many.forEach(statement -> more.merge(oneInList(statement), 1, Integer::sum));
        few.forEach(statement -> more.merge(oneInList(statement), -1, Integer::sum));
        more.values().removeIf(times -> times <= 0);
        return more;
    }

    /** A statement is the same however many values one of its lists has. */
    private static String oneInList(String statement) {
        return statement.replaceAll("\\?(, \\?)+", "?");
    }
}
