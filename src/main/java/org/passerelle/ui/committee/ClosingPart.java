package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.SessionLine;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.FaultsBeside;

/** Where the chair closes the session: who was there where no meeting says it, what is in the way, and the question whether it is meant. */
final class ClosingPart extends Div {

    private final TextArea present = new TextArea(ViewLanguage.text("committee.present"));
    private final TextField place = new TextField(ViewLanguage.text("committee.place"));
    private final Paragraph excess = new Paragraph();
    private final FaultsBeside faults = new FaultsBeside();
    private final transient RoomDraft draft;
    private final boolean convened;
    private final transient IntSupplier shown;
    private final transient Consumer<SessionLine> complain;
    private final transient Closes closes;

    /** What closing does. */
    interface Closes {

        /** @param shown the version of the room that stood there when the chair was asked */
        void on(Deliberation said, int shown);
    }

    /**
     * @param convened whether a meeting holds the session, and knows who is there
     * @param shown the version of the room that the page shows
     * @param complain shows the line whose change cannot stand
     */
    ClosingPart(RoomDraft draft, boolean convened, IntSupplier shown, Consumer<SessionLine> complain, Closes closes) {
        this.draft = draft;
        this.convened = convened;
        this.shown = shown;
        this.complain = complain;
        this.closes = closes;
        addClassNames("section", "closing");
        excess.addClassNames("excess");
        excess.getElement().setAttribute("tabindex", "-1");
        present.setHelperText(ViewLanguage.text("committee.present.help"));
        present.setMinHeight("7rem");
        present.setRequiredIndicatorVisible(true);
        place.setRequiredIndicatorVisible(true);
        place.setHelperText(ViewLanguage.text("committee.place.help"));
        Button button = new Button(ViewLanguage.text("committee.close"), click -> tryToClose());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(place, present);
        fields.addClassName("closing-fields");
        fields.setVisible(!convened);
        Div actions = new Div(button);
        actions.addClassName("actions");
        Paragraph unconvened = new Paragraph(ViewLanguage.text("committee.unconvened"));
        unconvened.addClassNames("soft", "small");
        unconvened.setVisible(!convened);
        add(new H2(ViewLanguage.text("committee.closing")), fields, unconvened, excess, faults, actions);
    }

    /** Says whether an envelope is exceeded. */
    void show() {
        excess.setText(draft.isExceeded() ? ViewLanguage.text("committee.exceeded") : "");
        excess.setVisible(draft.isExceeded());
    }

    private void tryToClose() {
        List<SessionLine> unfit = draft.unfit();
        if (!unfit.isEmpty()) {
            complain.accept(unfit.get(0));
        } else if (draft.isExceeded()) {
            excess.getElement().callJsFunction("focus");
        } else if (areMinutesComplete()) {
            int asked = shown.getAsInt();
            Deliberation said = draft.deliberation(members(), place.getValue().strip());
            Confirm.ask(
                    ViewLanguage.text("committee.close.title"),
                    consequence(),
                    ViewLanguage.text("committee.close"),
                    () -> faults.telling(() -> closes.on(said, asked)));
        }
    }

    private String consequence() {
        String outcomes = ViewLanguage.text("committee.close.consequence", draft.size());
        return convened ? outcomes : outcomes + " " + ViewLanguage.text("committee.unconvened");
    }

    /** The minutes say where the committee sat and who was there (domain.md §3.7). */
    private boolean areMinutesComplete() {
        if (convened) {
            return true;
        }
        place.setErrorMessage(ViewLanguage.text("committee.place.missing"));
        place.setInvalid(place.getValue().isBlank());
        present.setErrorMessage(ViewLanguage.text("committee.present.missing"));
        present.setInvalid(members().isEmpty());
        if (place.isInvalid()) {
            place.focus();
        } else if (present.isInvalid()) {
            present.focus();
        }
        return !place.isInvalid() && !present.isInvalid();
    }

    private List<String> members() {
        return present.getValue()
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
