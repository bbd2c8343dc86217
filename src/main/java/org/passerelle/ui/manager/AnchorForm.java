package org.passerelle.ui.manager;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;
import org.passerelle.calls.Call;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Anchors;
import org.passerelle.reviews.Scores;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.ReasonField;
import org.passerelle.ui.component.ScoreFields;

/** An anchor to be set: the dossier's number, the reference by criterion, and why. */
final class AnchorForm extends Section {

    private final TextField number = new TextField(ViewLanguage.text("calibration.number"));
    private final TextArea reason;
    private final ScoreFields fields;
    private final FaultsBeside faults = new FaultsBeside().at("number", number);

    AnchorForm(Anchors anchors, Actor actor, Call call, Runnable done) {
        fields = new ScoreFields(call.definition().grid());
        ReasonField why = new ReasonField("calibration.reason", About.call(call.id()));
        reason = why.words();
        faults.at("reason", reason);
        number.setHelperText(ViewLanguage.text("calibration.number.help"));
        number.setRequiredIndicatorVisible(true);
        reason.setHelperText(ViewLanguage.text("calibration.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        Button set = new Button(ViewLanguage.text("calibration.set"), click -> set(anchors, actor, call, done));
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassNames("section", "card", "pile");
        add(
                new H2(ViewLanguage.text("calibration.set")),
                new Paragraph(ViewLanguage.text("calibration.set.help")),
                number,
                fields,
                why,
                faults,
                set);
    }

    private void set(Anchors anchors, Actor actor, Call call, Runnable done) {
        boolean whole = FieldCheck.isSound(number, true) & fields.check() & FieldCheck.isSound(reason, true);
        if (!whole) {
            FieldCheck.focusFirst(Stream.of(number, reason));
            return;
        }
        faults.telling(() -> {
            anchors.set(actor, call.id(), number.getValue(), new Scores(fields.points()), reason.getValue());
            Message.done(
                    ViewLanguage.text("calibration.isSet", number.getValue().strip()));
            done.run();
        });
    }
}
