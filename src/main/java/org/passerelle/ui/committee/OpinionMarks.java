package org.passerelle.ui.committee;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.OpinionBadge;

/** What the consulted bodies said of a dossier, silence included, in a line each (D11). */
public final class OpinionMarks extends UnorderedList {

    public OpinionMarks(List<Consultation> consultations) {
        addClassName("opinion-marks");
        consultations.stream()
                .filter(c -> c.status() == Consultation.Status.GIVEN || c.status() == Consultation.Status.SILENT)
                .forEach(c -> add(new ListItem(
                        new Span(ViewLanguage.text(c.titleKey(), c.ownName())), new OpinionBadge(value(c)))));
        setVisible(getChildren().findAny().isPresent());
    }

    private static OpinionValue value(Consultation consultation) {
        OpinionValue value = consultation.value();
        return value == null ? OpinionValue.DEEMED_SILENT : value;
    }
}
