package org.passerelle.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.people.Actor;
import org.passerelle.people.Audit;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code demo-table.csv}: for each role an account of the demo, the screen on which it works, and the least number
 * of things that wait there and that are done.
 */
record RoleTable(ApplicationContext service) {

    private static final EnumSet<Role> APPLICANTS = EnumSet.of(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY);
    private static final EnumSet<Role> READERS = EnumSet.of(Role.FINANCE_OFFICER, Role.AUDITOR, Role.ADMIN);
    private static final int MANY = 200;

    /** One line of the table. */
    record Row(Role role, String account, String screen, int waiting, int done) {}

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/demo-table.csv")).stream()
                .skip(1)
                .map(line -> line.split(";"))
                .map(cells -> new Row(
                        Role.valueOf(cells[0]),
                        cells[1],
                        cells[2],
                        Integer.parseInt(cells[3]),
                        Integer.parseInt(cells[4])))
                .toList();
    }

    void holds() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (Row row : rows()) {
            Actor actor = bean(People.class).actorByLogin(row.account());
            all.assertThat(actor.roles()).as(row.account()).contains(row.role());
            all.assertThat(waiting(row.role(), actor))
                    .as("what waits for %s as %s", row.account(), row.role())
                    .isGreaterThanOrEqualTo(row.waiting());
            all.assertThat(done(row.role(), actor))
                    .as("what %s has done as %s", row.account(), row.role())
                    .isGreaterThanOrEqualTo(row.done());
        }
        all.assertAll();
    }

    /** Drafts to finish, open calls to follow, sessions to attend, and for the others the worklist. */
    private int waiting(Role role, Actor actor) {
        if (APPLICANTS.contains(role)) {
            return dossiers(actor, true);
        } else if (role == Role.CALL_MANAGER) {
            return (int) bean(Calls.class).published().stream()
                    .filter(call -> call.window().isOpen(bean(Clock.class).instant()))
                    .count();
        } else if (role == Role.COMMITTEE_MEMBER) {
            return sessions(actor, true);
        }
        return READERS.contains(role) ? 0 : bean(WorklistPages.class).count(actor);
    }

    /** What there is to look back on: dossiers submitted, calls closed, sessions held, lines read, acts done. */
    private int done(Role role, Actor actor) {
        return switch (role) {
            case APPLICANT_EDITOR, APPLICANT_SIGNATORY -> dossiers(actor, false);
            case CALL_MANAGER ->
                (int) bean(Calls.class).published().stream()
                        .filter(call -> call.window().isOver(bean(Clock.class).instant()))
                        .count();
            case COMMITTEE_MEMBER -> sessions(actor, false);
            case FINANCE_OFFICER -> dossiers(actor, false);
            case AUDITOR ->
                bean(Audit.class).page(actor, "", "", Long.MAX_VALUE, MANY).size();
            case ADMIN ->
                bean(People.class).search(actor, "", Optional.empty(), MANY).size();
            default ->
                bean(JdbcClient.class)
                        .sql("select count(*) from passerelle.trail where by_login = :login")
                        .param("login", actor.login())
                        .query(Integer.class)
                        .single();
        };
    }

    private int dossiers(Actor actor, boolean drafts) {
        return (int) bean(DossierPages.class).page(actor, DossierPages.Query.first(MANY)).stream()
                .filter(dossier -> (dossier.stage() == Stage.DRAFT) == drafts)
                .count();
    }

    private int sessions(Actor actor, boolean open) {
        return (int) bean(Calls.class).published().stream()
                .flatMap(call -> bean(Committee.class).sessions(actor, call.id()).stream())
                .filter(session -> session.isOpen() == open)
                .count();
    }

    private <T> T bean(Class<T> type) {
        return service.getBean(type);
    }
}
