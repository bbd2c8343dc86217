package org.passerelle.ui.post;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Dossier;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Beside;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.dossier.DossierReading;

/** One opinion: the dossier beside the form that the body answers; once given, what was said, to be replaced in time. */
@Route(value = OpinionsView.PATH, layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.POST_CORRESPONDENT,
    StaffRoles.PREFECTURE_ADVISER,
    StaffRoles.GEO_DESK,
    StaffRoles.AFD_CONTACT,
    StaffRoles.THEMATIC_EXPERT,
    StaffRoles.PARTNER_STATE_OFFICER
})
class OpinionView extends PageView implements HasUrlParameter<String> {

    private final transient Consultations consultations;
    private final transient Calls calls;
    private final transient DossierReading reading;
    private final transient OpinionDesk desk;
    private final transient Actor actor;

    OpinionView(
            Consultations consultations, Calls calls, DossierReading reading, OpinionDesk desk, CurrentActor current) {
        this.consultations = consultations;
        this.calls = calls;
        this.reading = reading;
        this.desk = desk;
        this.actor = current.get();
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(id);
    }

    private void show(String id) {
        removeAll();
        Dossier dossier = reading.dossier(actor, id);
        List<Consultation> own = own(dossier);
        List<Consultation> live = own.stream()
                .filter(one -> one.status() != Consultation.Status.WITHDRAWN)
                .toList();
        ZoneId zone = calls.get(dossier.call()).definition().zone();
        boolean several = live.size() > 1;
        Consultation first = several ? live.get(0) : own.get(0);
        heading(ViewLanguage.text("opinion.title"))
                .overDossier(dossier.name(), dossier.title())
                .lead(several ? ViewLanguage.text("opinion.several", live.size()) : lead(first, zone));
        Function<Consultation, Div> desks =
                one -> desk.of(actor, dossier, several ? List.of(one) : own, one, zone, () -> show(id));
        Section answer = new Section(
                new H2(ViewLanguage.text("opinion.yours")), several ? each(live, desks, zone) : desks.apply(first));
        if (first.isAwaited()) {
            answer.addClassNames("card", "stays");
        }
        add(new Beside(reading.of(actor, dossier), answer, "beside.toOpinion"));
    }

    /** What the bodies of the actor were asked, what is awaited first. */
    private List<Consultation> own(Dossier dossier) {
        List<String> bodies = Bodies.of(actor);
        List<Consultation> own = consultations.of(actor, dossier.id()).stream()
                .filter(one -> bodies.contains(one.body()))
                .sorted(Comparator.comparing(one -> !one.isAwaited()))
                .toList();
        if (own.isEmpty()) {
            throw new Refusal(RefusalCode.UNKNOWN, dossier.id());
        }
        return own;
    }

    /** Of several bodies one at a time; what was begun for another is still there when one comes back to it. */
    private static Div each(List<Consultation> live, Function<Consultation, Div> desks, ZoneId zone) {
        Div shown = new Div();
        Map<Consultation, Div> begun = new HashMap<>();
        RadioButtonGroup<Consultation> body = new RadioButtonGroup<>(ViewLanguage.text("opinion.for"));
        body.setItems(live);
        body.setItemLabelGenerator(OpinionView::name);
        body.addValueChangeListener(change -> {
            shown.removeAll();
            Consultation one = change.getValue();
            shown.add(new Paragraph(lead(one, zone)), begun.computeIfAbsent(one, desks));
        });
        body.setValue(live.get(0));
        Div all = new Div(body, shown);
        all.addClassName("pile");
        shown.addClassName("pile");
        return all;
    }

    private static String name(Consultation one) {
        return ViewLanguage.text(one.titleKey(), one.ownName());
    }

    private static String lead(Consultation one, ZoneId zone) {
        return ViewLanguage.text(lead(one), name(one), Formats.due(one.dueAt(), zone));
    }

    private static String lead(Consultation consultation) {
        return switch (consultation.status()) {
            case ASKED -> "opinion.lead";
            case SILENT -> "opinion.lead.late";
            case GIVEN, CANCELLED, WITHDRAWN -> "opinion.done";
        };
    }
}
