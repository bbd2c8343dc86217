package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Distributions;
import org.passerelle.reviews.Divergence;
import org.passerelle.reviews.Fit;
import org.passerelle.reviews.ReviewPeriods;
import org.passerelle.reviews.Reviewers;
import org.passerelle.reviews.Reviews;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.Tone;

/** Who scores a dossier: chosen with the reasons of the rule, followed, replaced; a sheet opened again. */
@Route(value = WorkPaths.DOSSIERS + "/:" + DossierPath.PARAMETER + "/reviewers", layout = MainLayout.class)
@RolesAllowed(StaffRoles.CASE_OFFICER)
class ReviewersView extends PageView implements BeforeEnterObserver {

    private static final String ADD = "reviewers.add";

    private final transient DossierFile file;
    private final transient Calls calls;
    private final transient Reviews reviews;
    private final transient Reviewers reviewers;
    private final transient Distributions distributions;
    private final transient FitWords words;
    private final transient Clock clock;
    private final transient Actor actor;
    private final Div choice = new Div();

    ReviewersView(
            DossierFile file,
            Calls calls,
            Reviews reviews,
            Reviewers reviewers,
            Distributions distributions,
            FitWords words,
            Clock clock,
            CurrentActor current) {
        this.file = file;
        this.calls = calls;
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.distributions = distributions;
        this.words = words;
        this.clock = clock;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String named = event.getRouteParameters().get(DossierPath.PARAMETER).orElse("");
        show(DossierPath.read(file, actor, named).id());
    }

    private void show(DossierId id) {
        removeAll();
        choice.removeAll();
        Dossier dossier = file.read(actor, id);
        CallDefinition call = calls.get(dossier.call()).definition();
        heading(ViewLanguage.text("reviewers.title"))
                .overDossier(dossier.name(), dossier.title())
                .lead(ViewLanguage.text("reviewers.lead", call.reviewsPerDossier()));
        List<Assignment> assigned = reviews.of(actor, id);
        boolean open = dossier.stage() == Stage.UNDER_APPRAISAL;
        if (!assigned.isEmpty()) {
            add(followed(dossier, assigned, call));
        }
        if (open) {
            add(choice);
            propose(dossier, assigned, call);
        } else if (assigned.isEmpty()) {
            add(new EmptyState(
                    ViewLanguage.text("reviewers.notNow"),
                    ViewLanguage.text("reviewers.notNowHint", ViewLanguage.word("stage", dossier.stage()))));
        }
    }

    /** The choice that the process waits for; an addition on demand otherwise. */
    private void propose(Dossier dossier, List<Assignment> assigned, CallDefinition call) {
        Divergence divergence = reviews.divergence(dossier.id());
        Consumer<List<PersonId>> one = chosen -> add(dossier, chosen.get(0));
        Optional<Assignment> free = assigned.stream()
                .filter(each -> each.isVacant() || isLate(each, call))
                .min(Comparator.comparing(Assignment::isActive));
        if (assigned.isEmpty()) {
            choose(
                    dossier,
                    "reviewers.choose",
                    ViewLanguage.text("reviewers.proposed"),
                    call.reviewsPerDossier(),
                    chosen -> {
                        reviewers.assign(actor, dossier.id(), chosen);
                        Message.done(ViewLanguage.text("reviewers.done", dossier.name()));
                    });
        } else if (free.isPresent()) {
            replace(dossier, free.get(), call);
        } else if (divergence != Divergence.NONE) {
            String why = divergence == Divergence.GAP
                    ? ViewLanguage.text(
                            "reviewers.third.GAP", call.procedure().review().divergence())
                    : ViewLanguage.text(
                            "reviewers.third.STRADDLE",
                            call.procedure().review().straddle(),
                            Formats.number(call.threshold().value()));
            choose(dossier, "reviewers.third", why, 1, one);
        } else {
            choice.add(new Button(
                    ViewLanguage.text(ADD),
                    click -> choose(dossier, ADD, ViewLanguage.text("reviewers.addHint"), 1, one)));
        }
    }

    private void add(Dossier dossier, PersonId chosen) {
        reviewers.add(actor, dossier.id(), chosen);
        Message.done(ViewLanguage.text("reviewers.added", dossier.name()));
    }

    private void replace(Dossier dossier, Assignment seat, CallDefinition call) {
        choose(
                dossier,
                "reviewers.replace",
                seat.isActive()
                        ? ViewLanguage.text(
                                "reviewers.lateHint", seat.reviewerName(), Formats.due(seat.dueAt(), call.zone()))
                        : ViewLanguage.text(
                                "reviewers.replaceHint",
                                seat.reviewerName(),
                                ViewLanguage.word("reviewerState", seat.state())),
                1,
                chosen -> {
                    reviewers.replace(actor, dossier.id(), seat.reviewer(), chosen.get(0));
                    Message.done(ViewLanguage.text("reviewers.replaced", seat.reviewerName()));
                });
    }

    private void choose(Dossier dossier, String title, String hint, int needed, Consumer<List<PersonId>> then) {
        boolean missing = !title.equals(ADD); // nobody is: whom the rule would propose stays unticked
        choice.removeAll();
        List<Fit> fits = distributions.fits(actor, dossier.id());
        if (fits.isEmpty()) {
            choice.add(new EmptyState(ViewLanguage.text("reviewers.none"), ViewLanguage.text("reviewers.noneHint")));
            return;
        }
        choice.add(new ReviewerChoice(
                ViewLanguage.text(title),
                hint,
                fits,
                needed,
                missing ? needed : 0,
                words,
                ViewLanguage.text("reviewers.save"),
                chosen -> {
                    then.accept(chosen);
                    show(dossier.id());
                }));
    }

    private Section followed(Dossier dossier, List<Assignment> assigned, CallDefinition call) {
        ZoneId zone = call.zone();
        Section section = new Section(
                new H2(ViewLanguage.text("reviewers.assigned")),
                new DataTable<Assignment>(ViewLanguage.text("reviewers.assigned"))
                        .captionHidden()
                        .column(ViewLanguage.text("reviewers.reviewer"), Assignment::reviewerName)
                        .component(ViewLanguage.text("reviewers.state"), each -> state(each, zone))
                        .code(ViewLanguage.text("reviewers.since"), each -> Formats.shortDate(each.assignedAt(), zone))
                        .component(ViewLanguage.text("reviewers.acts"), each -> acts(dossier, each, call))
                        .show(assigned));
        section.addClassName("section");
        return section;
    }

    private static Component state(Assignment each, ZoneId zone) {
        Badge badge = new Badge(
                ViewLanguage.word("reviewerState", each.state()), each.isActive() ? Tone.WAITING : Tone.PLAIN);
        if (each.lockedAt() != null) {
            String locked = ViewLanguage.text("reviewers.sheet.locked", Formats.shortDate(each.lockedAt(), zone));
            return new Div(new Badge(locked, Tone.GOOD));
        }
        if (!each.isActive()) {
            return each.ground().isEmpty() ? new Div(badge) : new Div(badge, new Paragraph(each.ground()));
        }
        String due = each.isInvited()
                ? ViewLanguage.text("reviewers.answer.awaited", Formats.due(each.answerDue(), zone))
                : ViewLanguage.text("reviewers.sheet.awaited", Formats.due(each.dueAt(), zone));
        return new Div(badge, new Paragraph(due));
    }

    private Component acts(Dossier dossier, Assignment each, CallDefinition call) {
        Div acts = new Div();
        acts.addClassName("actions");
        boolean open = dossier.stage() == Stage.UNDER_APPRAISAL;
        if (open && (each.isVacant() || isLate(each, call))) {
            acts.add(small("reviewers.replaceAct", each, () -> replace(dossier, each, call)));
        }
        if (each.isLocked() && (open || dossier.stage() == Stage.APPRAISED)) {
            acts.add(small("unlock.act", each, () -> unlock(dossier, each)));
        }
        return acts;
    }

    private boolean isLate(Assignment each, CallDefinition call) {
        return each.hasAccepted()
                && !each.isLocked()
                && !clock.instant().isBefore(ReviewPeriods.sheetLate(each.dueAt(), call.zone()));
    }

    private void unlock(Dossier dossier, Assignment each) {
        Confirm.askWithReason(
                About.dossier(dossier.id()),
                ViewLanguage.text("unlock.title", each.reviewerName()),
                ViewLanguage.text("unlock.hint"),
                ViewLanguage.text("unlock.act"),
                reason -> {
                    reviews.unlock(actor, dossier.id(), each.reviewer(), reason);
                    Message.done(ViewLanguage.text("unlock.done", each.reviewerName()));
                    show(dossier.id());
                });
    }

    private static Button small(String key, Assignment each, Runnable act) {
        Button button = new Button(ViewLanguage.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(ViewLanguage.text(key) + " – " + each.reviewerName());
        return button;
    }
}
