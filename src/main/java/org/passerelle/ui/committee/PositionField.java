package org.passerelle.ui.committee;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.passerelle.committee.SessionLine;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.OpinionSummary;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.ReasonField;

/** The committee's reasoned position on a dossier that it funds although a body is against it or has reserves (D11). */
final class PositionField extends Div {

    private final SessionLine line;
    private final RoomDraft draft;
    private final boolean needed;
    private final boolean mayChange;
    private final Runnable changed;
    private boolean busy;

    /**
     * @param mayChange whether the reader writes it; others read it
     * @param changed told once it was written
     */
    PositionField(SessionLine line, RoomDraft draft, List<Consultation> opinions, boolean mayChange, Runnable changed) {
        this.line = line;
        this.draft = draft;
        this.mayChange = mayChange;
        this.changed = changed;
        needed = !line.isWithdrawn() && OpinionSummary.of(opinions).needsReasonedPosition();
        addClassName("position");
        follow();
    }

    /** Whether the reader is in it, perhaps in the middle of a word. */
    boolean isBusy() {
        return busy;
    }

    /** Shows what was said of it last, perhaps by somebody else. */
    void follow() {
        removeAll();
        busy = false;
        if (needed && mayChange) {
            add(field());
        } else if (needed && !draft.positionOf(line).isBlank()) {
            add(new Paragraph(ViewLanguage.text("committee.position.said", draft.positionOf(line))));
        }
        refresh();
    }

    /** Only what is funded needs one. */
    void refresh() {
        setVisible(needed && draft.listOf(line).isFunded());
    }

    private ReasonField field() {
        ReasonField why = new ReasonField("committee.position", About.dossier(line.dossier()));
        TextArea words = why.words();
        words.setRequiredIndicatorVisible(true);
        words.setHelperText(ViewLanguage.text("committee.position.help"));
        words.setMaxLength(2_000);
        words.setValue(draft.positionOf(line));
        words.setValueChangeMode(ValueChangeMode.ON_BLUR);
        words.addFocusListener(event -> busy = true);
        words.addBlurListener(event -> busy = false);
        words.addValueChangeListener(event -> {
            draft.position(line, words.getValue().strip());
            changed.run();
        });
        return why;
    }
}
