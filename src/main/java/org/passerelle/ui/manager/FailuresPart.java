package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.officer.CallLettersView;
import org.passerelle.workflow.FailedJobs;
import org.passerelle.workflow.FailedSteps.FailedStep;

/** The steps of a call that failed: which, at which dossier, since when, and the act that has them tried again. */
final class FailuresPart extends Div {

    /** Whoever has more than that has one cause to mend, not many steps to read. */
    private static final int MOST = 100;

    private final transient FailedJobs jobs;
    private final transient Actor actor;
    private final transient Call call;
    private final transient Runnable again;
    private final boolean retries;
    private final boolean retriesLetters;

    FailuresPart(FailedJobs jobs, Rights rights, Actor actor, Call call, List<FailedStep> steps, Runnable again) {
        this.jobs = jobs;
        this.actor = actor;
        this.call = call;
        this.again = again;
        retries = rights.allows(actor, Act.RETRY_JOB);
        retriesLetters = rights.allows(actor, Act.RETRY_LETTER);
        addClassName("pile");
        add(new Paragraph(ViewLanguage.text("procedure.failed.lead")), table(steps));
        if (steps.size() > MOST) {
            add(new Paragraph(ViewLanguage.text("procedure.failed.more", steps.size() - MOST)));
        }
    }

    private DataTable<FailedStep> table(List<FailedStep> steps) {
        DataTable<FailedStep> table = new DataTable<FailedStep>(ViewLanguage.text("procedure.failed"))
                .captionHidden()
                .column(ViewLanguage.text("procedure.step"), FailuresPart::name)
                .component(ViewLanguage.text("procedure.failed.case"), FailuresPart::dossier)
                .code(
                        ViewLanguage.text("procedure.oldest"),
                        step -> Formats.dateTime(step.since(), call.definition().zone()));
        if (retries || (retriesLetters && steps.stream().anyMatch(FailedStep::isLetter))) {
            table.component(ViewLanguage.text("failedJobs.act"), this::act);
        }
        return table.show(steps.stream().limit(MOST).toList());
    }

    private Component act(FailedStep step) {
        if (retries) {
            Button button = new Button(ViewLanguage.text("failedJobs.retry"), click -> {
                jobs.retry(actor, step.job());
                Message.done(ViewLanguage.text("failedJobs.retried", name(step)));
                again.run();
            });
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(ViewLanguage.text("failedJobs.retryNamed", name(step), step.name()));
            return button;
        }
        return step.isLetter()
                ? link(CallLettersView.PATH + "/" + call.code(), ViewLanguage.text("procedure.failed.letters"))
                : new Span("–");
    }

    private static Component dossier(FailedStep step) {
        return step.dossier() == null
                ? new Span(ViewLanguage.text("procedure.failed.ofCall"))
                : link(WorkPaths.dossier(step.dossier()) + "?tab=process", step.name());
    }

    private static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(false);
        return link;
    }

    private static String name(FailedStep step) {
        return ViewLanguage.text("process." + step.process() + "." + step.step());
    }
}
