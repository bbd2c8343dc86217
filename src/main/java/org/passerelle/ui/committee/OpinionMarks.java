package org.passerelle.ui.committee;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Tone;

/** What the consulted bodies said of a dossier, silence included, in a line each (D11). */
public final class OpinionMarks extends UnorderedList {

    public OpinionMarks(List<Consultation> consultations) {
        addClassName("opinion-marks");
        consultations.stream()
                .filter(c -> c.status() == Consultation.Status.GIVEN || c.status() == Consultation.Status.SILENT)
                .forEach(c ->
                        add(new ListItem(new Span(ViewLanguage.text(c.titleKey(), c.ownName())), badge(value(c)))));
        setVisible(getChildren().findAny().isPresent());
    }

    private static OpinionValue value(Consultation consultation) {
        OpinionValue value = consultation.value();
        return value == null ? OpinionValue.DEEMED_SILENT : value;
    }

    private static Badge badge(OpinionValue value) {
        Tone tone =
                switch (value) {
                    case FAVOURABLE -> Tone.GOOD;
                    case FAVOURABLE_WITH_CONDITIONS, RESERVED -> Tone.WARN;
                    case UNFAVOURABLE -> Tone.BAD;
                    case DEEMED_SILENT -> Tone.PLAIN;
                };
        return new Badge(ViewLanguage.word("opinion", value), tone);
    }
}
