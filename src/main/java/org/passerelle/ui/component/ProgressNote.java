package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.passerelle.ui.ViewLanguage;

/** How far something that takes longer than a second has come; announced at its start and its end only. */
public final class ProgressNote extends Div {

    private final Paragraph words = new Paragraph();
    private final Announcement said = Announcement.status();
    private final Paragraph figures = new Paragraph();
    private final ProgressBar bar = new ProgressBar();

    public ProgressNote(String what) {
        addClassName("progress-note");
        words.setText(what);
        said.say(what);
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", what);
        figures.addClassNames("soft", "numbers");
        add(words, said, bar, figures);
    }

    /** So many of so many are done. */
    public void advance(int done, int of) {
        bar.setIndeterminate(false);
        bar.setMax(Math.max(1, of));
        bar.setValue(Math.min(done, Math.max(1, of)));
        figures.setText(ViewLanguage.text("progress.of", done, of));
    }

    /** It is over; says how it ended. */
    public void finish(String outcome) {
        words.setText(outcome);
        said.say(outcome);
        bar.setVisible(false);
        figures.setVisible(false);
    }
}
