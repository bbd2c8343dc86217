package org.passerelle.ui.manager;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.forms.Forms;
import org.passerelle.funding.CountryGroups;
import org.passerelle.funding.RateTables;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Announcement;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.Message;

/** Writing a call: empty, as a copy of another ({@code ?from=CODE}), or one that is still a draft. */
@Route(value = WorkPaths.CALLS + "/:code/edit", layout = MainLayout.class)
@RouteAlias(value = WorkPaths.CALLS + "/new", layout = MainLayout.class)
@RolesAllowed(StaffRoles.CALL_MANAGER)
class CallEditorView extends PageView implements BeforeEnterObserver {

    private static final String FROM = "from";

    private final transient Calls calls;
    private final transient RateTables rates;
    private final transient Forms forms;
    private final transient CountryGroups countryGroups;
    private final transient People people;
    private final transient Clock clock;
    private final transient Actor actor;
    private transient @Nullable Call call;

    CallEditorView(
            Calls calls,
            RateTables rates,
            Forms forms,
            CountryGroups countryGroups,
            People people,
            CurrentActor current,
            Clock clock) {
        this.calls = calls;
        this.rates = rates;
        this.forms = forms;
        this.countryGroups = countryGroups;
        this.people = people;
        this.clock = clock;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<String> code = event.getRouteParameters().get("code");
        Optional<String> from = event.getLocation().getQueryParameters().getSingleParameter(FROM);
        call = code.map(this::find).orElse(null);
        CallSketch sketch = code.or(() -> from)
                .map(this::find)
                .map(known -> CallSketch.of(known.definition()))
                .orElseGet(() -> new CallSketch(LocalDateTime.ofInstant(clock.instant(), clock.getZone())));
        if (call == null && from.isPresent()) {
            sketch.code = "";
        }
        heading(ViewLanguage.text(call == null ? "editor.new" : "editor.edit"))
                .lead(ViewLanguage.text(from.isPresent() && call == null ? "editor.copyLead" : "editor.lead"));
        show(new CallEditor(sketch, rates, forms, countryGroups, people::withRole));
    }

    private Call find(String code) {
        return calls.find(code).orElseThrow(NotFoundException::new);
    }

    private void show(CallEditor editor) {
        FindingsPanel findings = new FindingsPanel(editor::goTo);
        findings.addClassName("section");
        Call present = call;
        if (present == null) {
            findings.setVisible(false);
        } else {
            findings.show(calls.check(actor, present.id()));
        }
        Announcement told = Announcement.alert();
        Button save = new Button(ViewLanguage.text("editor.save"), click -> {
            Optional<CallDefinition> definition = editor.definition();
            told.say(definition.isPresent() ? "" : ViewLanguage.text("editor.incomplete"));
            definition.ifPresent(d -> save(d, editor, findings));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(save, told);
        actions.addClassName("actions");
        add(findings, editor, actions);
    }

    private void save(CallDefinition definition, CallEditor editor, FindingsPanel findings) {
        try {
            keep(definition);
        } catch (Refusal refusal) {
            if (refusal.code() != RefusalCode.CONTENT) {
                throw refusal;
            }
            findings.show(refusal.findings()).setVisible(true);
            refusal.findings().stream().findFirst().map(Finding::place).ifPresent(editor::goTo);
            return;
        }
        Message.done(ViewLanguage.text("editor.saved", definition.code()));
        getUI().ifPresent(ui -> ui.navigate(WorkPaths.CALLS + "/" + definition.code()));
    }

    private void keep(CallDefinition definition) {
        Call before = call;
        if (before == null) {
            calls.create(actor, definition);
        } else {
            calls.update(actor, before.id(), before.version(), definition);
        }
    }
}
