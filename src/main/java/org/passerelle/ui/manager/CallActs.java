package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Credits;
import org.passerelle.dossiers.Incidents;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Message;

/** What the manager may do with a call at its stage; each act is asked for once more where it cannot be taken back. */
@org.springframework.stereotype.Component
class CallActs {

    private static final Set<CallStage> TAKING_IN =
            EnumSet.of(CallStage.OPEN, CallStage.CLOSED, CallStage.APPRAISAL, CallStage.WITHOUT_RESULTS);

    private static final Set<CallStage> CREDITED = EnumSet.of(
            CallStage.OPEN, CallStage.CLOSED, CallStage.APPRAISAL, CallStage.DELIBERATION, CallStage.RESULTS_PUBLISHED);

    private final Calls calls;
    private final Credits credits;
    private final Incidents incidents;
    private final Clock clock;

    CallActs(Calls calls, Credits credits, Incidents incidents, Clock clock) {
        this.calls = calls;
        this.credits = credits;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** @param after shows the call again */
    Div of(Actor actor, Call call, Runnable after) {
        Div bar = new Div();
        bar.addClassNames("actions", "section");
        switch (call.stage()) {
            case DRAFT ->
                bar.add(
                        act(
                                "validate",
                                true,
                                () -> done("validated", call, () -> calls.validate(actor, call.id()), after)),
                        link("edit", WorkPaths.CALLS + "/" + call.code() + "/edit"));
            case VALIDATED ->
                bar.add(
                        act(
                                "publish",
                                true,
                                () -> ask(
                                        "publish",
                                        () -> done("published", call, () -> calls.publish(actor, call.id()), after))),
                        act(
                                "redraft",
                                false,
                                () -> done("redrafted", call, () -> calls.redraft(actor, call.id()), after)));
            case PUBLISHED, OPEN ->
                bar.add(act("extend", false, () -> new ExtendDialog(calls, actor, call, after).open()));
            default -> {
                // Nothing but a copy or giving it up.
            }
        }
        if (TAKING_IN.contains(call.stage())) {
            bar.add(act("incident", false, () -> declaring(actor, call, after).open()));
        }
        if (CREDITED.contains(call.stage())) {
            bar.add(act("credits", false, () -> new CreditsDialog(credits, actor, call, after).open()));
        }
        bar.add(link("copy", WorkPaths.CALLS + "/new?from=" + call.code()));
        switch (call.stage()) {
            case RESULTS_PUBLISHED, WITHOUT_RESULTS, CANCELLED -> {
                // What is over cannot be given up.
            }
            default ->
                bar.add(act(
                        "cancel",
                        false,
                        () -> Confirm.askWithReason(
                                About.call(call.id()),
                                words("cancel"),
                                words("cancel.consequence"),
                                words("cancel"),
                                reason ->
                                        done("cancelled", call, () -> calls.cancel(actor, call.id(), reason), after))));
        }
        return bar;
    }

    private IncidentDialog declaring(Actor actor, Call call, Runnable after) {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), call.definition().zone());
        return new IncidentDialog(incidents, actor, call, now, after);
    }

    private static void ask(String act, Runnable then) {
        Confirm.ask(words(act), words(act + ".consequence"), words(act), then);
    }

    private static void done(String key, Call call, Runnable act, Runnable after) {
        act.run();
        Message.done(ViewLanguage.text("managed.done." + key, call.code()));
        after.run();
    }

    private static Button act(String name, boolean primary, Runnable then) {
        Button button = new Button(words(name), click -> then.run());
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private static Component link(String name, String path) {
        Anchor link = new Anchor(path, words(name));
        link.addClassName("act-link");
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static String words(String name) {
        return ViewLanguage.text("managed.act." + name);
    }
}
