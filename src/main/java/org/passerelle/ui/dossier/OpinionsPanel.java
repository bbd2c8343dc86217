package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Tone;

/** What each consulted body said of a dossier, or that it is still awaited, or that it kept silent. */
public final class OpinionsPanel extends Div {

    private final ZoneId zone;

    public OpinionsPanel(List<Consultation> consultations, ZoneId zone) {
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
        if (consultation.comment() != null && !consultation.comment().isBlank()) {
            card.add(new Paragraph(consultation.comment()));
        }
        if (!consultation.conditions().isEmpty()) {
            UnorderedList conditions = new UnorderedList();
            consultation.conditions().forEach(condition -> conditions.add(new ListItem(condition)));
            card.add(new Paragraph(ViewLanguage.text("dossier.opinions.conditions")), conditions);
        }
        return card;
    }

    private String when(Consultation consultation) {
        Instant given = consultation.givenAt();
        return given == null
                ? ViewLanguage.text(
                        "dossier.opinions.awaited",
                        Formats.date(consultation.askedAt(), zone),
                        Formats.date(consultation.dueAt(), zone))
                : ViewLanguage.text("dossier.opinions.given", Formats.date(given, zone));
    }

    private static Component badge(Consultation consultation) {
        OpinionValue value = consultation.value();
        return value == null
                ? new Badge(ViewLanguage.word("consultationStatus", consultation.status()), Tone.WAITING)
                : new Badge(ViewLanguage.word("opinion", value), tone(value));
    }

    private static Tone tone(OpinionValue value) {
        return switch (value) {
            case FAVOURABLE -> Tone.GOOD;
            case FAVOURABLE_WITH_CONDITIONS, RESERVED -> Tone.WARN;
            case UNFAVOURABLE -> Tone.BAD;
            case DEEMED_SILENT -> Tone.PLAIN;
        };
    }

    private static Paragraph line(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("small", "soft");
        return line;
    }
}
