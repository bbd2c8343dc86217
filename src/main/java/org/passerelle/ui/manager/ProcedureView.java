package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.CallForecasts;
import org.passerelle.dossiers.Pace;
import org.passerelle.dossiers.ResultsForecast;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.PageHeader;
import org.passerelle.ui.component.ProcessDrawing;
import org.passerelle.ui.component.Tone;
import org.passerelle.workflow.CallPicture;
import org.passerelle.workflow.FailedJobs;
import org.passerelle.workflow.FailedSteps;
import org.passerelle.workflow.FailedSteps.FailedStep;
import org.passerelle.workflow.ProcessPictures;

/** How the dossiers of a call get on: whether its results day can be kept, where they all are, and which steps take long. */
@Route(value = WorkPaths.CALLS + "/:code/procedure", layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.CALL_MANAGER,
    StaffRoles.CASE_OFFICER,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.AUDITOR
})
class ProcedureView extends PageView implements BeforeEnterObserver {

    private final transient Calls calls;
    private final transient CallForecasts forecasts;
    private final transient ProcessPictures pictures;
    private final transient FailedSteps failed;
    private final transient FailedJobs jobs;
    private final transient Rights rights;
    private final transient Actor actor;

    ProcedureView(
            Calls calls,
            CallForecasts forecasts,
            ProcessPictures pictures,
            FailedSteps failed,
            FailedJobs jobs,
            Rights rights,
            CurrentActor current) {
        this.calls = calls;
        this.forecasts = forecasts;
        this.pictures = pictures;
        this.failed = failed;
        this.jobs = jobs;
        this.rights = rights;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        show(NamedCall.of(calls, actor, code));
    }

    private PageHeader show(Call call) {
        removeAll();
        PageHeader header = heading(ViewLanguage.text("procedure.title"))
                .over(call.code() + " · " + ViewLanguage.text(call.definition().title()))
                .lead(ViewLanguage.text("procedure.lead"));
        Optional<CallPicture> picture = pictures.reviews(actor, call.id(), ViewLanguage.current());
        if (picture.isEmpty()) {
            add(new EmptyState(ViewLanguage.text("process.none"), ViewLanguage.text("procedure.noneHint")));
            return header;
        }
        List<FailedStep> stopping = failed.of(actor, call.id());
        add(forecast(forecasts.of(actor, call.id())));
        if (!stopping.isEmpty()) {
            add(failures(call, stopping));
        }
        add(section("process.list", steps(picture.get(), call.definition().zone())));
        add(section("process.drawing", new ProcessDrawing(picture.get().svg())));
        return header;
    }

    private Section failures(Call call, List<FailedStep> stopping) {
        Runnable again = () -> show(calls.get(call.id())).takeFocus();
        return section("procedure.failed", new FailuresPart(jobs, rights, actor, call, stopping, again));
    }

    private static Section forecast(ResultsForecast forecast) {
        Paragraph answer = new Paragraph(ForecastWords.of(forecast));
        answer.addClassName("note");
        Section section = section("procedure.forecast", answer);
        if (!forecast.phases().isEmpty()) {
            Paragraph how = new Paragraph(ViewLanguage.text("procedure.how", Pace.ENOUGH));
            how.addClassNames("small", "soft");
            section.add(phases(forecast), how);
        }
        return section;
    }

    private static DataTable<ResultsForecast.Leg> phases(ResultsForecast forecast) {
        return new DataTable<ResultsForecast.Leg>(ViewLanguage.text("procedure.forecast"))
                .captionHidden()
                .component(ViewLanguage.text("procedure.phase"), leg -> phase(leg, forecast))
                .number(ViewLanguage.text("procedure.dossiers"), leg -> String.valueOf(leg.dossiers()))
                .column(
                        ViewLanguage.text("procedure.days"),
                        leg -> ViewLanguage.text(leg.known() ? "procedure.median" : "procedure.term", leg.days()))
                .code(ViewLanguage.text("procedure.ends"), leg -> Formats.date(leg.ends()))
                .show(forecast.phases());
    }

    /** The phase by its name; whether it breaks the day of the results, and is late. */
    static Component phase(ResultsForecast.Leg leg, ResultsForecast forecast) {
        Div cell = new Div(new Span(ViewLanguage.word("phase", leg.phase())));
        if (forecast.breaking().filter(leg::equals).isPresent()) {
            cell.add(new Badge(ViewLanguage.text("procedure.breaks"), Tone.BAD));
        }
        if (leg.overdue() > 0) {
            cell.add(new Badge(ViewLanguage.text("procedure.overdue", leg.overdue()), Tone.WARN));
        }
        return cell;
    }

    private static DataTable<CallPicture.Count> steps(CallPicture picture, ZoneId zone) {
        List<CallPicture.Count> slow = picture.slow();
        return new DataTable<CallPicture.Count>(ViewLanguage.text("process.list"))
                .captionHidden()
                .component(ViewLanguage.text("procedure.step"), step -> step(step, slow.contains(step)))
                .number(ViewLanguage.text("procedure.now"), step -> String.valueOf(step.now()))
                .code(ViewLanguage.text("procedure.oldest"), step -> since(step.oldest(), zone))
                .number(ViewLanguage.text("procedure.done"), step -> String.valueOf(step.done()))
                .number(ViewLanguage.text("procedure.medianOf"), step -> took(step.median()))
                .number(ViewLanguage.text("procedure.ninetiethOf"), step -> took(step.ninetieth()))
                .show(picture.steps());
    }

    private static Component step(CallPicture.Count step, boolean slow) {
        Div cell = new Div(new Span(step.name()));
        if (slow) {
            cell.add(new Badge(ViewLanguage.text("procedure.slow"), Tone.WARN));
        }
        if (step.failed() > 0) {
            cell.add(new Badge(ViewLanguage.text("procedure.failedAt", step.failed()), Tone.BAD));
        }
        return cell;
    }

    private static String since(@Nullable Instant at, ZoneId zone) {
        return at == null ? "–" : Formats.shortDate(at, zone);
    }

    private static String took(@Nullable Duration took) {
        return took == null ? "–" : Formats.span(took.truncatedTo(ChronoUnit.MINUTES));
    }

    private static Section section(String key, Component body) {
        Section section = new Section(new H2(ViewLanguage.text(key)), body);
        section.addClassName("section");
        return section;
    }
}
