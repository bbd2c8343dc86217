package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.passerelle.forms.Form;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.OpinionBadge;
import org.passerelle.ui.component.Tone;

/** What each consulted body said of a dossier, or that it is still awaited, or that it kept silent. */
public final class OpinionsPanel extends Div {

    private final transient Function<Consultation, Form> forms;
    private final ZoneId zone;

    /**
     * @param forms the form that each body answered
     * @param zone the call's, in which days are told
     */
    public OpinionsPanel(List<Consultation> consultations, Function<Consultation, Form> forms, ZoneId zone) {
        this.forms = forms;
        this.zone = zone;
        addClassName("pile");
        if (consultations.isEmpty()) {
            add(new EmptyState(
                    ViewLanguage.text("dossier.opinions.none"), ViewLanguage.text("dossier.opinions.noneHint")));
        }
        consultations.forEach(consultation -> add(card(consultation)));
    }

    private Component card(Consultation consultation) {
        Article card = new Article(
                new H3(ViewLanguage.text(consultation.titleKey(), consultation.ownName())),
                badge(consultation),
                line(when(consultation)));
        card.addClassName("card");
        if (consultation.status() == Consultation.Status.GIVEN) {
            card.add(AnswersPanel.inCard(forms.apply(consultation), consultation.whole()));
        }
        return card;
    }

    private String when(Consultation consultation) {
        Instant given = consultation.givenAt();
        return given == null
                ? ViewLanguage.text(
                        "dossier.opinions.awaited",
                        Formats.date(consultation.askedAt(), zone),
                        Formats.due(consultation.dueAt(), zone))
                : ViewLanguage.text("dossier.opinions.given", Formats.date(given, zone));
    }

    private static Component badge(Consultation consultation) {
        OpinionValue value = consultation.value();
        return value == null
                ? new Badge(ViewLanguage.word("consultationStatus", consultation.status()), Tone.WAITING)
                : new OpinionBadge(value);
    }

    private static Paragraph line(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("small", "soft");
        return line;
    }
}
