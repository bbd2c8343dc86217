package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.forms.Themes;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.reviews.Distributions;
import org.passerelle.reviews.Distributions.Waiting;
import org.passerelle.reviews.ReviewerProfile;
import org.passerelle.reviews.ReviewerProfiles;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Countries;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.reviewer.ReviewerProfileView;

/** The calls whose dossiers wait for reviewers, and the reviewers with what they know. */
@Route(value = ReviewersDeskView.PATH, layout = MainLayout.class)
@Menu(title = "reviewersDesk.menu", order = 14)
@RolesAllowed(StaffRoles.CASE_OFFICER)
class ReviewersDeskView extends PageView {

    static final String PATH = "reviewers";

    private final transient Themes themes;

    ReviewersDeskView(
            Distributions distributions,
            ReviewerProfiles profiles,
            People people,
            Themes themes,
            CurrentActor current) {
        this.themes = themes;
        Actor actor = current.get();
        heading(ViewLanguage.text("reviewersDesk.title")).lead(ViewLanguage.text("reviewersDesk.lead"));
        add(waiting(distributions.waiting(actor)), reviewers(actor, profiles, people.withRole(Role.REVIEWER)));
    }

    private static Section waiting(List<Waiting> calls) {
        String title = ViewLanguage.text("reviewersDesk.waiting");
        return section(
                title,
                calls.isEmpty()
                        ? new EmptyState(
                                ViewLanguage.text("reviewersDesk.none"), ViewLanguage.text("reviewersDesk.noneHint"))
                        : new DataTable<Waiting>(title)
                                .captionHidden()
                                .code(ViewLanguage.text("worklist.call"), Waiting::code)
                                .number(
                                        ViewLanguage.text("reviewersDesk.dossiers"),
                                        call -> String.valueOf(call.dossiers()))
                                .component(
                                        ViewLanguage.text("reviewers.acts"),
                                        call -> link(
                                                DistributionView.PATH + "/" + call.code(),
                                                ViewLanguage.text("reviewersDesk.distribute", call.code())))
                                .show(calls));
    }

    private Section reviewers(Actor actor, ReviewerProfiles profiles, List<Person> reviewers) {
        String title = ViewLanguage.text("reviewersDesk.reviewers");
        if (reviewers.isEmpty()) {
            return section(
                    title,
                    new EmptyState(ViewLanguage.text("reviewers.none"), ViewLanguage.text("reviewers.noneHint")));
        }
        Map<PersonId, ReviewerProfile> known =
                profiles.of(actor, reviewers.stream().map(Person::id).toList());
        return section(
                title,
                new DataTable<Person>(title)
                        .captionHidden()
                        .component(
                                ViewLanguage.text("reviewers.reviewer"),
                                person -> link(ReviewerProfileView.PATH + "/" + person.id(), person.name()))
                        .column(ViewLanguage.text("reviewersDesk.knows"), person -> words(profile(known, person)))
                        .number(
                                ViewLanguage.text("reviewersDesk.most"),
                                person -> String.valueOf(profile(known, person).mostPerCall()))
                        .show(reviewers));
    }

    private static ReviewerProfile profile(Map<PersonId, ReviewerProfile> known, Person person) {
        return Objects.requireNonNull(known.get(person.id()));
    }

    private String words(ReviewerProfile profile) {
        String all = Stream.of(
                        profile.themes().stream()
                                .map(theme -> ViewLanguage.text(themes.label(theme)))
                                .sorted(),
                        profile.countries().stream().map(Countries::name).sorted(),
                        profile.languages().stream().map(FitWords::language).sorted())
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? ViewLanguage.text("reviewersDesk.untold") : all;
    }

    private static Anchor link(String path, String words) {
        Anchor link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static Section section(String title, Component body) {
        Section section = new Section(new H2(title), body);
        section.addClassName("section");
        return section;
    }
}
