package org.passerelle.ui.post;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.dossier.DossierReading;
import org.passerelle.ui.dossier.OpinionsPanel;

/** One opinion: the dossier beside the form that the body answers; once given, what was said. */
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
    private final transient Actor actor;

    OpinionView(Consultations consultations, Calls calls, DossierReading reading, CurrentActor current) {
        this.consultations = consultations;
        this.calls = calls;
        this.reading = reading;
        this.actor = current.get();
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        removeAll();
        Dossier dossier = reading.dossier(actor, id);
        List<Consultation> own = consultations.of(actor, dossier.id());
        Optional<Consultation> awaited = own.stream()
                .filter(c -> c.status() == Consultation.Status.ASKED)
                .findFirst();
        Consultation first = awaited.or(() -> own.stream().findFirst())
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, dossier.id()));
        ZoneId zone = calls.get(dossier.call()).definition().zone();
        heading(ViewLanguage.text("opinion.title"))
                .overDossier(dossier.name(), dossier.title())
                .lead(ViewLanguage.text(
                        awaited.isPresent() ? "opinion.lead" : "opinion.done",
                        ViewLanguage.text(first.titleKey(), first.ownName()),
                        Formats.due(first.dueAt(), zone)));
        Section answer = awaited.map(consultation -> form(dossier, consultation))
                .orElseGet(() -> new Section(
                        new H2(ViewLanguage.text("opinion.yours")), new OpinionsPanel(own, consultations::form, zone)));
        Div both = new Div(reading.of(actor, dossier), answer);
        both.addClassNames("beside", "even");
        add(both);
    }

    private Section form(Dossier dossier, Consultation consultation) {
        OpinionForm form = new OpinionForm(
                consultations.form(consultation),
                actor.name(),
                answer -> Confirm.ask(
                        ViewLanguage.text("opinion.confirm.title"),
                        ViewLanguage.text("opinion.confirm", ViewLanguage.word("opinion", answer.value())),
                        ViewLanguage.text("opinion.give"),
                        () -> {
                            consultations.give(actor, dossier.id(), consultation.kind(), answer);
                            Message.done(ViewLanguage.text("opinion.given", dossier.name()));
                            getUI().ifPresent(ui -> ui.navigate(OpinionsView.class));
                        }));
        Section section = new Section(new H2(ViewLanguage.text("opinion.yours")), form);
        section.addClassNames("card", "stays");
        return section;
    }
}
