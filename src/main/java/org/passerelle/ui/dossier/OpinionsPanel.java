package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.forms.Form;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Course;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.opinions.OpinionVersion;
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
    private final transient Function<Consultation, Optional<Component>> further;

    /**
     * @param forms the form that each body answered, asked once for each kind: all are of one dossier
     * @param zone the call's, in which days are told
     */
    public OpinionsPanel(List<Consultation> consultations, Function<Consultation, Form> forms, ZoneId zone) {
        this(consultations, forms, zone, consultation -> Optional.empty());
    }

    /** @param further what stands below each, for those who may do something about it */
    public OpinionsPanel(
            List<Consultation> consultations,
            Function<Consultation, Form> forms,
            ZoneId zone,
            Function<Consultation, Optional<Component>> further) {
        Map<ConsultationKind, Form> known = new EnumMap<>(ConsultationKind.class);
        this.forms = one -> known.computeIfAbsent(one.kind(), kind -> forms.apply(one));
        this.zone = zone;
        this.further = further;
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
        reasons(consultation).forEach(reason -> card.add(line(reason)));
        if (consultation.status() == Consultation.Status.GIVEN) {
            card.add(AnswersPanel.inCard(forms.apply(consultation), consultation.whole()));
        }
        consultation.late().ifPresent(late -> card.add(late(consultation, late)));
        further.apply(consultation).ifPresent(card::add);
        return card;
    }

    /** Why the consultation is not as D4 and the call have it. */
    private static List<String> reasons(Consultation consultation) {
        Course course = consultation.course();
        return Stream.of(
                        Optional.ofNullable(course.addedReason())
                                .map(reason -> inWords("dossier.opinions.addedFor", reason)),
                        Optional.ofNullable(course.withdrawnReason())
                                .map(reason -> inWords("dossier.opinions.withdrawnFor", reason)),
                        Optional.ofNullable(course.extendedAt())
                                .map(at -> ViewLanguage.text("dossier.opinions.extended")))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The words of an officer, or those of {@code KEY.POST_CLOSED} and {@code KEY.AGENCY_CLOSED}. */
    private static String inWords(String key, String reason) {
        return reason.equals(Course.POST_CLOSED) || reason.equals(Course.AGENCY_CLOSED)
                ? ViewLanguage.text(key + "." + reason)
                : ViewLanguage.text(key, reason);
    }

    /** What came after the silence, apart from it: the silence stays what counts. */
    private Component late(Consultation consultation, OpinionVersion late) {
        Div part = new Div(
                new Badge(ViewLanguage.text("dossier.opinions.lateBadge"), Tone.WARN),
                new OpinionBadge(late.value()),
                line(ViewLanguage.text("dossier.opinions.late", Formats.date(late.at(), zone))),
                AnswersPanel.inCard(forms.apply(consultation), late.whole()));
        part.addClassNames("late-opinion", "pile");
        return part;
    }

    private String when(Consultation consultation) {
        Instant given = consultation.givenAt();
        if (consultation.status() == Consultation.Status.SILENT && given != null) {
            return ViewLanguage.text("dossier.opinions.silent", Formats.date(given, zone));
        }
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
