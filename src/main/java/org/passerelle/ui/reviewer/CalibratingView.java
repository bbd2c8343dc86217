package org.passerelle.ui.reviewer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Criterion;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Calibration;
import org.passerelle.reviews.Calibrations;
import org.passerelle.reviews.Calibrations.Step;
import org.passerelle.reviews.Scores;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Beside;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Distances;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;
import org.passerelle.ui.component.ScoreFields;
import org.passerelle.ui.component.ScoreWords;
import org.passerelle.ui.dossier.DossierReading;

/** The anchors of a call for one reviewer: each is read and scored, then the own score stands beside the reference. */
@Route(value = CalibratingView.PATH, layout = MainLayout.class)
@RolesAllowed(StaffRoles.REVIEWER)
class CalibratingView extends PageView implements HasUrlParameter<String> {

    static final String PATH = "calibration";

    private final transient Calibrations calibrations;
    private final transient Calls calls;
    private final transient DossierReading reading;
    private final transient Actor actor;

    CalibratingView(Calibrations calibrations, Calls calls, DossierReading reading, CurrentActor current) {
        this.calibrations = calibrations;
        this.calls = calls;
        this.reading = reading;
        this.actor = current.get();
    }

    /** The way from a sheet to the own distances. */
    static Anchor link(CallDefinition call) {
        Anchor link = new Anchor(PATH + "/" + call.code(), ViewLanguage.text("calibration.own"));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        show(calls.find(code).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, code)));
    }

    private PageHeader show(Call call) {
        removeAll();
        List<Step> steps = calibrations.of(actor, call.id());
        List<Step> left = steps.stream().filter(step -> step.done() == null).toList();
        PageHeader header = heading(ViewLanguage.text("calibration.title"))
                .over(call.code())
                .lead(ViewLanguage.text("calibration.lead", steps.size()));
        if (steps.isEmpty()) {
            add(new EmptyState(ViewLanguage.text("calibration.none"), ViewLanguage.text("calibration.noneHint")));
        }
        List<Criterion> grid = call.definition().grid();
        steps.stream().filter(step -> step.done() != null).forEach(step -> add(done(step, grid)));
        if (left.isEmpty()) {
            Anchor sheets = new Anchor(SheetsView.PATH, ViewLanguage.text("calibration.toSheets"));
            sheets.addClassName("button-link");
            sheets.getElement().setAttribute("router-link", true);
            add(new Paragraph(sheets));
        } else {
            add(scoring(call, left.get(0)));
        }
        return header;
    }

    private Div scoring(Call call, Step step) {
        ScoreFields fields = new ScoreFields(call.definition().grid());
        Button give = new Button(ViewLanguage.text("calibration.give"), click -> {
            if (fields.check()) {
                calibrations.score(actor, call.id(), step.dossier(), new Scores(fields.points()));
                Message.done(ViewLanguage.text("calibration.given", step.number()));
                show(call).takeFocus();
            }
        });
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Section own = new Section(
                new H2(ViewLanguage.text("calibration.anchor", step.number(), step.title())),
                new Paragraph(ViewLanguage.text("calibration.give.help")),
                fields,
                give);
        own.addClassNames("card", "pile");
        return new Beside(
                reading.of(actor, reading.dossier(actor, step.dossier().toString())), own, "beside.toSheet");
    }

    private static Section done(Step step, List<Criterion> grid) {
        Calibration given = Objects.requireNonNull(step.done());
        KeyValueList whole = new KeyValueList()
                .with(ViewLanguage.text("calibration.yours"), of100(given.scores(), grid))
                .with(
                        ViewLanguage.text("calibration.reference"),
                        of100(given.anchor().reference(), grid))
                .with(ViewLanguage.text("calibration.distance"), Distances.words(given.distance(grid)))
                .with(ViewLanguage.text("calibration.reason"), given.anchor().reason());
        Section section = new Section(
                new H2(ViewLanguage.text("calibration.anchor", step.number(), step.title())),
                whole,
                new DataTable<Criterion>(ViewLanguage.text("calibration.byCriterion"))
                        .column(ViewLanguage.text("site.call.criterion"), c -> ViewLanguage.text(c.label()))
                        .number(
                                ViewLanguage.text("calibration.yours"),
                                c -> Formats.number(given.scores().of(c)))
                        .number(
                                ViewLanguage.text("calibration.reference"),
                                c -> Formats.number(given.anchor().reference().of(c)))
                        .number(ViewLanguage.text("calibration.distance"), c -> Distances.words(given.distance(c)))
                        .show(grid));
        section.addClassNames("section", "pile");
        return section;
    }

    private static String of100(Scores scores, List<Criterion> grid) {
        return ScoreWords.of100(scores.total(grid));
    }
}
