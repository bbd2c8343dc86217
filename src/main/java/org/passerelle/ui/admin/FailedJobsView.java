package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;
import org.passerelle.ui.component.PagedList;
import org.passerelle.workflow.FailedJobs;
import org.passerelle.workflow.FailedJobs.FailedJob;

/** Steps that the service could not do, with their cause, the oldest first; the administrator has them tried again. */
@Route(value = "admin/failed-steps", layout = MainLayout.class)
@Menu(title = "failedJobs.menu", order = 68)
@RolesAllowed("ADMIN")
class FailedJobsView extends PageView {

    private final transient FailedJobs jobs;
    private final transient CurrentActor current;
    private final transient ZoneId zone;
    private final PageHeader header;
    private final PagedList<FailedJob, FailedJob> list;

    FailedJobsView(FailedJobs jobs, CurrentActor current, Clock clock) {
        this.jobs = jobs;
        this.current = current;
        this.zone = clock.getZone();
        header = heading(ViewLanguage.text("failedJobs.title")).lead(ViewLanguage.text("failedJobs.lead"));
        list = new PagedList<>(
                table(),
                (after, limit) -> jobs.page(current.get(), after, limit),
                job -> job,
                new EmptyState(ViewLanguage.text("failedJobs.none"), ViewLanguage.text("failedJobs.noneHint")));
        add(list);
    }

    private DataTable<FailedJob> table() {
        return new DataTable<FailedJob>(ViewLanguage.text("failedJobs.title"))
                .captionHidden()
                .column(ViewLanguage.text("failedJobs.case"), FailedJob::businessKey)
                .column(ViewLanguage.text("failedJobs.step"), FailedJobsView::step)
                .column(ViewLanguage.text("failedJobs.since"), job -> Formats.dateTime(job.since(), zone))
                .column(ViewLanguage.text("failedJobs.reason"), FailedJob::reason)
                .component(ViewLanguage.text("failedJobs.act"), this::retryButton);
    }

    private Component retryButton(FailedJob job) {
        Button button = new Button(ViewLanguage.text("failedJobs.retry"), click -> retry(job));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(ViewLanguage.text("failedJobs.retryNamed", step(job), job.businessKey()));
        return button;
    }

    private void retry(FailedJob job) {
        jobs.retry(current.get(), job.id());
        Message.done(ViewLanguage.text("failedJobs.retried", step(job)));
        list.again();
        header.takeFocus();
    }

    private static String step(FailedJob job) {
        return ViewLanguage.text("process." + job.process() + "." + job.step());
    }
}
