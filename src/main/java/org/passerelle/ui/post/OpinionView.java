package org.passerelle.ui.post;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.passerelle.calls.Calls;
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
        List<Consultation> own = consultations.of(actor, dossier.id());
        Consultation first = own.stream()
                .min(Comparator.comparing(c -> !c.isAwaited()))
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, dossier.id()));
        ZoneId zone = calls.get(dossier.call()).definition().zone();
        heading(ViewLanguage.text("opinion.title"))
                .overDossier(dossier.name(), dossier.title())
                .lead(ViewLanguage.text(
                        lead(first),
                        ViewLanguage.text(first.titleKey(), first.ownName()),
                        Formats.due(first.dueAt(), zone)));
        Section answer = new Section(
                new H2(ViewLanguage.text("opinion.yours")), desk.of(actor, dossier, own, first, zone, () -> show(id)));
        if (first.isAwaited()) {
            answer.addClassNames("card", "stays");
        }
        Div both = new Div(reading.of(actor, dossier), answer);
        both.addClassNames("beside", "even");
        add(both);
    }

    private static String lead(Consultation consultation) {
        return switch (consultation.status()) {
            case ASKED -> "opinion.lead";
            case SILENT -> "opinion.lead.late";
            case GIVEN, CANCELLED, WITHDRAWN -> "opinion.done";
        };
    }
}
