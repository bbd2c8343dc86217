package org.passerelle.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.reviews.FairnessBench;
import org.passerelle.reviews.fairness.Bench;
import org.passerelle.reviews.fairness.Overlap;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.EmptyState;

/** The ranking beside the one without the reviewers' mildness, where the call announces it; opening it is recorded. */
@Route(value = CommitteeView.PATH + "/:call/" + FairnessView.PATH, layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.COMMITTEE_CHAIR,
    StaffRoles.COMMITTEE_MEMBER,
    StaffRoles.CASE_OFFICER,
    StaffRoles.AUDITOR
})
class FairnessView extends PageView implements BeforeEnterObserver {

    static final String PATH = "fairness";

    private final transient Calls calls;
    private final transient Committee committee;
    private final transient FairnessBench benches;
    private final transient CurrentActor current;

    FairnessView(Calls calls, Committee committee, FairnessBench benches, CurrentActor current) {
        this.calls = calls;
        this.committee = committee;
        this.benches = benches;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        show(event.getRouteParameters()
                .get("call")
                .flatMap(calls::find)
                .filter(call -> call.definition().procedure().review().fairnessBench())
                .orElseThrow(NotFoundException::new));
    }

    private void show(Call call) {
        Actor actor = current.get();
        FairnessBench.Opened opened = benches.consult(actor, call.id(), served(call));
        Bench bench = opened.bench();
        heading(ViewLanguage.text("fairness.title"))
                .over(call.code() + " · " + ViewLanguage.text(call.definition().title()))
                .lead(ViewLanguage.text("fairness.lead"));
        if (opened.early()) {
            add(new EmptyState(ViewLanguage.text("fairness.early"), ViewLanguage.text("fairness.earlyHint")));
            return;
        }
        Paragraph recorded = new Paragraph(ViewLanguage.text("fairness.recorded"));
        recorded.addClassName("soft");
        add(recorded);
        bench.figures()
                .ifPresentOrElse(
                        figures -> figures(call, figures, opened.names()),
                        () -> add(lacking(bench.overlap(), opened.names())));
        add(how());
    }

    private void figures(Call call, Bench.Figures figures, Map<PersonId, String> names) {
        add(new FairRanking(figures), new FairReviewers(figures, names));
        if (!figures.criteria().isEmpty()) {
            add(new FairCriteria(figures, call.definition().grid()));
        }
    }

    /** Whom the proposals of the call's sessions serve, those among them that are closed to the reader: the cut is everybody's. */
    private Set<DossierId> served(Call call) {
        return committee.outcomes(call.id()).values().stream()
                .filter(line -> !line.isWithdrawn() && line.proposed().list().isFunded())
                .map(SessionLine::dossier)
                .collect(Collectors.toSet());
    }

    private static Component lacking(Overlap overlap, Map<PersonId, String> names) {
        UnorderedList reasons = new UnorderedList();
        if (overlap.sheets() == 0) {
            reasons.add(reason("fairness.lacking.none"));
        }
        if (overlap.groups() > 1) {
            reasons.add(reason("fairness.lacking.groups", overlap.groups()));
        }
        overlap.tooFew()
                .forEach(few -> reasons.add(reason(
                        "fairness.lacking.few",
                        FairReviewers.name(few.person(), few.letter(), names),
                        few.sheets(),
                        Overlap.LEAST_SHEETS)));
        if (overlap.sheets() > 0 && overlap.spare() <= 0) {
            reasons.add(reason("fairness.lacking.spare"));
        }
        Section section = new Section(
                new H2(ViewLanguage.text("fairness.lacking")),
                new Paragraph(ViewLanguage.text("fairness.lacking.lead")),
                reasons);
        section.addClassNames("card", "section");
        return section;
    }

    private static ListItem reason(String key, Object... values) {
        return new ListItem(ViewLanguage.text(key, values));
    }

    private static Component how() {
        Paragraph formula = new Paragraph(ViewLanguage.text("fairness.how.formula"));
        formula.addClassName("formula");
        Div words = new Div(
                formula,
                new Paragraph(ViewLanguage.text("fairness.how.estimate")),
                new Paragraph(ViewLanguage.text("fairness.how.interval", Bench.DRAWS)),
                new Paragraph(ViewLanguage.text("fairness.how.grey")),
                new Paragraph(ViewLanguage.text("fairness.how.overlap", Overlap.LEAST_SHEETS)));
        words.addClassName("measure");
        Section section = new Section(new H2(ViewLanguage.text("fairness.how")), words);
        section.addClassName("section");
        return section;
    }
}
