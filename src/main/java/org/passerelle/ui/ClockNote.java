package org.passerelle.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.passerelle.shared.ServiceClock;
import org.passerelle.ui.component.Formats;

/** Says plainly that this is not today: the date of the demo or the rehearsal, where the clock is moved. */
final class ClockNote extends Div {

    private final transient ServiceClock clock;
    private final Paragraph words = new Paragraph();

    ClockNote(ServiceClock clock) {
        this.clock = clock;
        addClassName("clock-note");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", ViewLanguage.text("shell.clockLabel"));
        add(words);
        refresh();
    }

    void refresh() {
        setVisible(clock.isMoved());
        words.setText(ViewLanguage.text("shell.clock", Formats.dateTime(clock.instant(), clock.getZone())));
    }
}
