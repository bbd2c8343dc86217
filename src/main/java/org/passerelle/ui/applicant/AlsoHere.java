package org.passerelle.ui.applicant;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;

/** Names the others who have the same section of a draft open to write in it, as long as they have (ADR 0084). */
final class AlsoHere extends Div {

    private final transient OpenSections sections;
    private final transient OpenSections.Place place;
    private final transient Actor actor;
    private final Paragraph words = new Paragraph();
    private transient Registration stay = () -> {};

    AlsoHere(OpenSections sections, OpenSections.Place place, Actor actor) {
        this.sections = sections;
        this.place = place;
        this.actor = actor;
        addClassName("also-here");
        getElement().setAttribute("aria-live", "polite");
        add(words);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        stay = sections.enter(place, actor, event.getUI().accessLater(this::draw, () -> {})::run);
        draw();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stay.remove();
    }

    private void draw() {
        List<String> names = sections.others(place, actor);
        words.setText(ViewLanguage.text("applicant.editor.alsoHere", names.size(), String.join(", ", names)));
        words.setVisible(!names.isEmpty());
    }
}
