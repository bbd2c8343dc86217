package org.passerelle.speed;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.context.ApplicationContext;

/**
 * A screen that lists dossiers or what hangs on them.
 *
 * @param reader the login of who opens it in the {@link World}
 * @param path its address
 */
public record ListScreen(String reader, String path) {

    private static final String ALL =
            """
            CASE_OFFICER worklist
            CASE_OFFICER worklist?all=all
            CASE_OFFICER dossiers
            CASE_OFFICER officers
            CASE_OFFICER batches
            CASE_OFFICER batches/BATCH
            CASE_OFFICER questions
            CASE_OFFICER preconditions
            CASE_OFFICER unread
            CASE_OFFICER undelivered
            CASE_OFFICER reviewers
            CASE_OFFICER reviewers/distribution/AAP-2027-EXAMEN
            CASE_OFFICER manage/calls
            CASE_OFFICER manage/calls/AAP-2027-EXAMEN
            CASE_OFFICER manage/calls/AAP-2027-EXAMEN/opinions
            CASE_OFFICER manage/calls/AAP-2027-EXAMEN/procedure
            CALL_MANAGER manage/calls/AAP-2027-EXAMEN/exceptions
            CASE_OFFICER offers/AAP-2027-DECISION
            CASE_OFFICER offers/AAP-2027-ATTENTE
            CASE_OFFICER letters/AAP-2027-DECISION
            CASE_OFFICER dossiers/NUMBER
            agent calls/AAP-2027-DECISION
            agent my/dossiers
            agent notices
            agent mailbox
            post worklist
            post opinions
            prefecture opinions
            reviewer1 worklist
            reviewer1 reviews
            COMMITTEE_SECRETARY worklist
            COMMITTEE_SECRETARY committee
            COMMITTEE_SECRETARY committee/AAP-2027-RANG
            COMMITTEE_CHAIR committee/AAP-2027-SEANCE
            COMMITTEE_CHAIR committee/AAP-2027-SEANCE/projection
            COMMITTEE_CHAIR committee/AAP-2027-SEANCE/fairness
            COMMITTEE_MEMBER committee/AAP-2027-ECRIT/written
            COMMITTEE_CHAIR committee/AAP-2027-DECISION
            COMMITTEE_MEMBER committee/AAP-2027-DECISION/minutes
            COMMITTEE_SECRETARY letters/AAP-2027-DECISION
            AUTHORISING_OFFICER decisions
            AUTHORISING_OFFICER decisions/AAP-2027-SIGNATURE
            AUTHORISING_OFFICER decisions/AAP-2027-DECISION
            AUDITOR admin/trail
            ADMIN admin/people
            ADMIN admin/organisations
            ADMIN admin/mails
            ADMIN admin/failed-steps
            """;

    /** All of them in a world. */
    public static List<ListScreen> all(World world) {
        return ALL.lines()
                .map(line -> line.replace("NUMBER", world.number(world.underAppraisal()))
                        .replace("BATCH", world.batch().toString())
                        .split(" "))
                .map(words -> new ListScreen(words[0], words[1]))
                .toList();
    }

    /** The page of a dossier by its tabs, for who works on it and for who applies. */
    public static List<ListScreen> dossier(String id) {
        List<ListScreen> pages = new ArrayList<>(Stream.of(
                        "content",
                        "funding",
                        "partners",
                        "opinions",
                        "sheets",
                        "documents",
                        "exchanges",
                        "appeals",
                        "process",
                        "trail",
                        "ties")
                .map(tab -> new ListScreen("CASE_OFFICER", "dossiers/" + id + "?tab=" + tab))
                .toList());
        pages.add(new ListScreen("agent", "my/dossiers/" + id));
        pages.add(new ListScreen("reviewer1", "reviews/" + id));
        return pages;
    }

    /** Signs its reader in; {@link #show} is what it costs. */
    public void enter(ApplicationContext application) {
        String login = Stream.of(Role.values()).map(Role::name).anyMatch(reader::equals)
                ? reader.toLowerCase(Locale.ROOT)
                : reader;
        Screen.open(
                application, application.getBean(People.class).byLogin(login).orElseThrow(), Language.FR);
    }

    public void show() {
        String[] parts = path.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
    }

    @Override
    public String toString() {
        return reader + " " + path;
    }
}
