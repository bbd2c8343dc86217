package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.workflow.FailedJobs;
import org.passerelle.workflow.FailedJobs.FailedJob;

/** Steps of the processes that failed as often as they may, each to be tried again. */
@Route(value = "admin/steps", layout = MainLayout.class)
@Menu(title = "steps.menu", order = 64)
@RolesAllowed("ADMIN")
class FailedStepsView extends PageView {

    private static final int MOST = 100;

    private final transient FailedJobs jobs;
    private final transient CurrentActor current;
    private final transient ZoneId zone;
    private final Div list = new Div();

    FailedStepsView(FailedJobs jobs, CurrentActor current, Clock clock) {
        this.jobs = jobs;
        this.current = current;
        zone = clock.getZone();
        heading(ViewLanguage.text("steps.title")).lead(ViewLanguage.text("steps.lead"));
        add(list);
        refresh();
    }

    private void refresh() {
        List<FailedJob> failed = jobs.list(current.get(), MOST);
        list.removeAll();
        list.add(
                failed.isEmpty()
                        ? new EmptyState(ViewLanguage.text("steps.none"), ViewLanguage.text("steps.noneHint"))
                        : table().show(failed));
    }

    private DataTable<FailedJob> table() {
        return new DataTable<FailedJob>(ViewLanguage.text("steps.title"))
                .captionHidden()
                .column(ViewLanguage.text("steps.case"), FailedJob::businessKey)
                .column(
                        ViewLanguage.text("steps.step"),
                        job -> ViewLanguage.text("process." + job.process() + "." + job.step()))
                .column(ViewLanguage.text("steps.since"), job -> Formats.dateTime(job.since(), zone))
                .column(ViewLanguage.text("steps.reason"), FailedJob::reason)
                .component(ViewLanguage.text("steps.act"), this::retryButton);
    }

    private Component retryButton(FailedJob job) {
        Button retry = new Button(ViewLanguage.text("steps.retry"), click -> {
            jobs.retry(current.get(), job.id());
            Message.done(ViewLanguage.text("steps.retried"));
            refresh();
        });
        retry.addThemeVariants(ButtonVariant.LUMO_SMALL);
        retry.setAriaLabel(ViewLanguage.text("steps.retryNamed", job.businessKey()));
        return retry;
    }
}
