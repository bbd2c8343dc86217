package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.ProcessDrawing;
import org.passerelle.ui.component.Timeline;
import org.passerelle.workflow.ProcessPicture;

/** The procedure that one can see: where a case stands in its process, as a list and as a drawing that say the same. */
public final class ProcessPanel extends Div {

    private final ZoneId zone;

    public ProcessPanel(Optional<ProcessPicture> picture, ZoneId zone) {
        this.zone = zone;
        picture.ifPresentOrElse(
                present -> add(
                        section("process.list", list(present)),
                        section("process.drawing", new ProcessDrawing(present.svg()))),
                () -> add(new EmptyState(ViewLanguage.text("process.none"), ViewLanguage.text("process.noneHint"))));
    }

    /** When the answer is expected, before all else; nothing where that is not known. */
    public ProcessPanel expecting(Optional<String> outlook) {
        outlook.ifPresent(words -> addComponentAsFirst(new Paragraph(words)));
        return this;
    }

    private Component list(ProcessPicture picture) {
        Timeline timeline = new Timeline();
        for (ProcessPicture.Step step : picture.steps()) {
            timeline.step(state(step.state()), step.name(), when(step), detail(step));
        }
        return timeline;
    }

    private @Nullable String when(ProcessPicture.Step step) {
        Instant since = step.since();
        Instant until = step.until();
        if (since == null) {
            return null;
        }
        String from = Formats.dateTime(since, zone);
        return until == null ? from : ViewLanguage.text("process.sinceUntil", from, Formats.due(until, zone));
    }

    private static String detail(ProcessPicture.Step step) {
        boolean plain = step.state() == ProcessPicture.State.DONE || step.state() == ProcessPicture.State.NEXT;
        String state = plain ? "" : ViewLanguage.word("processStep", step.state());
        return step.who().isBlank() || state.isEmpty() ? state + step.who() : state + " – " + step.who();
    }

    private static Timeline.State state(ProcessPicture.State state) {
        return switch (state) {
            case DONE, CANCELLED -> Timeline.State.DONE;
            case NOW, FAILED -> Timeline.State.CURRENT;
            case NEXT -> Timeline.State.AHEAD;
        };
    }

    private static Section section(String key, Component body) {
        Section section = new Section(new H3(ViewLanguage.text(key)), body);
        section.addClassName("section");
        return section;
    }
}
