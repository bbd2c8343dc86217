package org.passerelle.ui.site;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.dossiers.DossierId;
import org.passerelle.questions.OwnQuestion;
import org.passerelle.questions.Question;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;

/** What the reader asked about a call, each with its answer or until when it comes; not there where nothing was asked. */
final class AskedBefore extends Section {

    private final transient ZoneId zone;

    AskedBefore(ZoneId zone) {
        this.zone = zone;
        addClassName("section");
    }

    void show(List<OwnQuestion> asked) {
        removeAll();
        setVisible(!asked.isEmpty());
        add(new H2(ViewLanguage.text("question.own")));
        asked.forEach(own -> add(entry(own)));
    }

    /** The section of a draft from which it was asked. */
    static String section(DossierId dossier, String letter) {
        return "dossier/" + dossier + "/" + letter;
    }

    private Div entry(OwnQuestion own) {
        Div entry = new Div(new H3(ViewLanguage.text("question.ownAt", Formats.date(own.askedAt(), zone))));
        entry.addClassName("faq");
        Question question = own.question();
        DossierId dossier = question.dossier();
        if (dossier != null) {
            Anchor from = new Anchor(
                    section(dossier, question.place()), ViewLanguage.text("question.ownSection", question.place()));
            from.setRouterIgnore(false);
            entry.add(new Paragraph(from));
        }
        entry.add(asWritten(question.words()), answer(own));
        return entry;
    }

    private Component answer(OwnQuestion own) {
        String answer = own.answer();
        if (answer == null) {
            Paragraph waiting = new Paragraph(ViewLanguage.text(
                    "question.ownWaiting", Formats.due(own.question().due(), zone)));
            waiting.addClassNames("small", "soft");
            return waiting;
        }
        Div note = new Div(new Paragraph(ViewLanguage.text("question.ownAnswer")), asWritten(answer));
        note.addClassName("note");
        return note;
    }

    private static Paragraph asWritten(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("as-written");
        return paragraph;
    }
}
