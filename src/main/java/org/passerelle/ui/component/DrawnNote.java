package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import org.passerelle.forms.Note;
import org.passerelle.forms.Scope;
import org.passerelle.shared.Markdown;
import org.passerelle.ui.ViewLanguage;

/** A text to read among the questions; what it repeats of the answers follows them. */
final class DrawnNote implements FormPart.Drawn {

    private final Note note;
    private final Html frame = new Html("<div class=\"form-note\"></div>");
    private String drawn = "";

    DrawnNote(Note note) {
        this.note = note;
    }

    @Override
    public Component shown() {
        return frame;
    }

    @Override
    public void refresh(Scope scope) {
        String html = Markdown.html(ViewLanguage.text(note.text().markdownIn(scope)));
        if (!html.equals(drawn)) {
            drawn = html;
            frame.setHtmlContent("<div class=\"form-note\">" + html + "</div>");
        }
    }
}
