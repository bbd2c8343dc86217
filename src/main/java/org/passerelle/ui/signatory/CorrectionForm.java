package org.passerelle.ui.signatory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Decision;
import org.passerelle.awards.SigningDelegation;
import org.passerelle.shared.LocalizedText;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.ReasonField;
import org.passerelle.ui.security.Fields;

/**
 * What rectifies or withdraws a signed decision, and why; the act is shown before it is signed. Before its results are known a
 * decision is rectified alone (ADR 0105).
 */
final class CorrectionForm extends Div {

    private final RadioButtonGroup<Boolean> kind = new RadioButtonGroup<>();
    private final Select<Correction.Ground> ground = new Select<>();
    private final ReasonField reason;
    private final TextArea why;
    private final TextArea french = area("decisions.correct.french");
    private final TextArea english = area("decisions.correct.english");
    private final TextArea conditions = area("decisions.correct.conditions");
    private final DelegationSelect delegation;

    /** @param show shows the act and asks for the password */
    CorrectionForm(Decision decision, List<SigningDelegation> held, Consumer<Correction> show) {
        addClassName("section");
        boolean known = decision.released();
        reason = new ReasonField(
                known ? "decisions.correct.why" : "decisions.correct.why.unreleased",
                About.dossier(decision.dossier()));
        why = reason.words();
        why.setMinHeight("6rem");
        kind.setLabel(ViewLanguage.text("decisions.correct.kind"));
        kind.setItems(false, true);
        kind.setItemLabelGenerator(
                withdraws -> ViewLanguage.text(withdraws ? "decisions.correct.withdraw" : "decisions.correct.rectify"));
        kind.addValueChangeListener(change -> draw());
        ground.setLabel(ViewLanguage.text("decisions.correct.ground"));
        ground.setItems(Correction.Ground.values());
        ground.setItemLabelGenerator(g -> ViewLanguage.word("withdrawalGround", g));
        ground.setWidthFull();
        FieldCheck.due(ground);
        FieldCheck.due(why);
        FieldCheck.due(french);
        french.setValue(decision.grounds().paragraph().fr());
        english.setValue(String.valueOf(decision.grounds().paragraph().en()));
        conditions.setValue(String.join("\n", decision.conditions()));
        conditions.setHelperText(ViewLanguage.text("decisions.correct.conditionsHelp"));
        delegation = new DelegationSelect(held);
        Button act = new Button(ViewLanguage.text("decisions.correct.show"), click -> {
            if (isSound()) {
                show.accept(correction());
            }
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(kind, ground, reason, french, english, conditions, delegation);
        fields.addClassNames("stack", "wide");
        Div actions = new Div(act);
        actions.addClassName("actions");
        add(
                new H2(ViewLanguage.text(known ? "decisions.correct" : "decisions.correct.rectify")),
                new Paragraph(ViewLanguage.text(known ? "decisions.correct.lead" : "decisions.correct.rectify.lead")),
                fields,
                actions);
        kind.setVisible(known);
        kind.setValue(false);
    }

    SigningDelegation delegation() {
        return delegation.getValue();
    }

    private void draw() {
        boolean withdraws = kind.getValue();
        ground.setVisible(withdraws);
        french.setVisible(!withdraws);
        english.setVisible(!withdraws);
        conditions.setVisible(!withdraws);
    }

    private boolean isSound() {
        return new Fields()
                .require(ground, !kind.getValue() || !ground.isEmpty())
                .require(why, !why.getValue().isBlank())
                .require(french, kind.getValue() || !french.getValue().isBlank())
                .areRight();
    }

    private Correction correction() {
        return kind.getValue()
                ? Correction.withdrawing(ground.getValue(), why.getValue())
                : new Correction(
                        null,
                        why.getValue(),
                        new LocalizedText(
                                french.getValue().strip(), english.getValue().strip()),
                        conditions
                                .getValue()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
    }

    private static TextArea area(String key) {
        TextArea area = new TextArea(ViewLanguage.text(key));
        area.setMinHeight("6rem");
        area.setWidthFull();
        return area;
    }
}
