package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.Role;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Reviews;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;

/** Choosing who scores a dossier. */
@Route(value = WorkPaths.DOSSIERS + "/:" + DossierPath.PARAMETER + "/reviewers", layout = MainLayout.class)
@RolesAllowed(StaffRoles.CASE_OFFICER)
class ReviewersView extends PageView implements BeforeEnterObserver {

    private final transient DossierFile file;
    private final transient Calls calls;
    private final transient Reviews reviews;
    private final transient People people;
    private final transient Organisations organisations;
    private final transient Actor actor;

    ReviewersView(
            DossierFile file,
            Calls calls,
            Reviews reviews,
            People people,
            Organisations organisations,
            CurrentActor current) {
        this.file = file;
        this.calls = calls;
        this.reviews = reviews;
        this.people = people;
        this.organisations = organisations;
        this.actor = current.get();
        forReading();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String named = event.getRouteParameters().get(DossierPath.PARAMETER).orElse("");
        Dossier dossier = DossierPath.read(file, actor, named);
        Call call = calls.get(dossier.call());
        int least = call.definition().reviewsPerDossier();
        heading(ViewLanguage.text("reviewers.title"))
                .overDossier(dossier.name(), dossier.title())
                .lead(ViewLanguage.text("reviewers.lead", least));
        List<Assignment> assigned = reviews.of(actor, dossier.id());
        if (!assigned.isEmpty()) {
            add(already(assigned, call.definition().zone()));
            return;
        }
        if (dossier.stage() != Stage.UNDER_APPRAISAL) {
            add(new EmptyState(
                    ViewLanguage.text("reviewers.notNow"),
                    ViewLanguage.text("reviewers.notNowHint", ViewLanguage.word("stage", dossier.stage()))));
            return;
        }
        List<Person> reviewers = people.withRole(Role.REVIEWER);
        if (reviewers.isEmpty()) {
            add(new EmptyState(ViewLanguage.text("reviewers.none"), ViewLanguage.text("reviewers.noneHint")));
        } else {
            add(choice(dossier, reviewers, least));
        }
    }

    /** Reviewers are chosen once: those who were, and how far each is. */
    private static Section already(List<Assignment> assigned, ZoneId zone) {
        Section section = new Section(
                new H2(ViewLanguage.text("reviewers.assigned")),
                new DataTable<Assignment>(ViewLanguage.text("reviewers.assigned"))
                        .captionHidden()
                        .column(ViewLanguage.text("reviewers.reviewer"), Assignment::reviewerName)
                        .code(
                                ViewLanguage.text("reviewers.since"),
                                assignment -> Formats.shortDate(assignment.assignedAt(), zone))
                        .column(
                                ViewLanguage.text("reviewers.sheet"),
                                assignment -> assignment.lockedAt() == null
                                        ? ViewLanguage.text(
                                                "reviewers.sheet.awaited", Formats.due(assignment.dueAt(), zone))
                                        : ViewLanguage.text(
                                                "reviewers.sheet.locked",
                                                Formats.shortDate(assignment.lockedAt(), zone)))
                        .show(assigned));
        section.addClassName("section");
        return section;
    }

    private Section choice(Dossier dossier, List<Person> reviewers, int least) {
        CheckboxGroup<Person> group = new CheckboxGroup<>(ViewLanguage.text("reviewers.choose"));
        group.setItems(reviewers);
        group.setItemLabelGenerator(this::name);
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        Button save = new Button(ViewLanguage.text("reviewers.save"), click -> {
            boolean enough = group.getValue().size() >= least;
            group.setErrorMessage(ViewLanguage.text("reviewers.tooFew", least));
            group.setInvalid(!enough);
            if (enough) {
                assign(dossier, List.copyOf(group.getValue()));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Section section = new Section(group, save);
        section.addClassNames("card", "pile");
        return section;
    }

    private String name(Person person) {
        OrganisationId organisation = person.profile().organisation();
        return organisation == null
                ? person.name()
                : organisations
                        .find(organisation)
                        .map(Organisation::name)
                        .map(from -> person.name() + " (" + from + ")")
                        .orElse(person.name());
    }

    private void assign(Dossier dossier, List<Person> chosen) {
        reviews.assign(actor, dossier.id(), chosen.stream().map(Person::id).toList());
        Message.done(ViewLanguage.text("reviewers.done", dossier.name()));
        getUI().ifPresent(ui -> ui.navigate(WorklistView.class));
    }
}
