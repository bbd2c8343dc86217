package org.passerelle.ui.committee;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.OpinionSummary;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.OpinionBadge;
import org.passerelle.ui.component.OpinionFlags;
import org.passerelle.ui.component.Tone;

/**
 * What the consulted bodies said of a dossier, silence included, in a line each, under what asks for a reasoned position;
 * what came late stands beside the silence that counts (D11).
 */
public final class OpinionMarks extends Div {

    public OpinionMarks(List<Consultation> consultations) {
        UnorderedList marks = new UnorderedList();
        marks.addClassName("opinion-marks");
        consultations.stream()
                .filter(c -> c.status() == Consultation.Status.GIVEN || c.status() == Consultation.Status.SILENT)
                .forEach(c -> marks.add(mark(c)));
        add(new OpinionFlags(OpinionSummary.of(consultations).flags()), marks);
        setVisible(marks.getChildren().findAny().isPresent());
    }

    private static ListItem mark(Consultation consultation) {
        ListItem mark = new ListItem(
                new Span(ViewLanguage.text(consultation.titleKey(), consultation.ownName())),
                new OpinionBadge(value(consultation)));
        consultation
                .late()
                .ifPresent(late -> mark.add(new Badge(
                        ViewLanguage.text("opinionFlag.late", ViewLanguage.word("opinion", late.value())), Tone.WARN)));
        return mark;
    }

    private static OpinionValue value(Consultation consultation) {
        OpinionValue value = consultation.value();
        return value == null ? OpinionValue.DEEMED_SILENT : value;
    }
}
