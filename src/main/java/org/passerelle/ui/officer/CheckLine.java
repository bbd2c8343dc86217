package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.passerelle.dossiers.Check;
import org.passerelle.dossiers.Check.Result;
import org.passerelle.forms.AdmissibilityKeys;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.ReasonField;
import org.passerelle.ui.component.Tone;
import org.passerelle.ui.dossier.CheckWords;

/** One line of the check list: what was found and from what, and where the officer may judge otherwise. */
final class CheckLine extends ListItem {

    private final transient Check check;
    private final RadioButtonGroup<Result> own = new RadioButtonGroup<>();
    private final ReasonField why;
    private final TextArea comment;
    private final Div fields;
    private final Div head = new Div();
    private final NativeDetails otherwise;

    private CheckLine(Check check, About about) {
        this.check = check;
        why = new ReasonField("checks.comment", about);
        comment = why.words();
        fields = new Div(own, why);
        addClassName("check-line");
        Span name = new Span(CheckWords.name(check));
        name.addClassName("strong");
        head.add(name);
        head.addClassName("check-head");
        Paragraph seen = new Paragraph(CheckWords.seen(check));
        seen.addClassNames("small", "soft");
        add(head, seen);
        otherwise = new NativeDetails(summary(), fields);
    }

    /**
     * A line for which the form asks for the officer's result.
     *
     * @param about the dossier
     * @param answer leads to the question
     */
    static CheckLine asked(Check check, About about, Runnable answer) {
        CheckLine line = new CheckLine(check, about);
        line.head.addComponentAsFirst(CheckWords.badge(Result.UNKNOWN));
        Button lead = new Button(ViewLanguage.text("checks.answer"), click -> answer.run());
        lead.setAriaLabel(ViewLanguage.text("checks.answerOf", CheckWords.name(check)));
        lead.addThemeVariants(ButtonVariant.LUMO_SMALL);
        line.add(lead);
        return line;
    }

    /**
     * A line that needs nobody; the officer may judge it otherwise.
     *
     * @param about the dossier
     */
    static CheckLine judged(Check check, About about) {
        CheckLine line = new CheckLine(check, about);
        line.head.addComponentAsFirst(
                check.automatic() == Result.UNKNOWN
                        ? new Badge(ViewLanguage.text("checks.notChecked"), Tone.PLAIN)
                        : CheckWords.badge(check.automatic()));
        line.offer();
        line.add(line.otherwise);
        return line;
    }

    String code() {
        return check.code();
    }

    /** What the officer says otherwise than the rules; empty where it agrees. */
    Optional<Map<String, Object>> said() {
        Result chosen = own.getValue();
        return chosen == null || chosen == check.automatic()
                ? Optional.empty()
                : Optional.of(Map.of(
                        AdmissibilityKeys.RESULT, chosen.name(),
                        AdmissibilityKeys.COMMENT, comment.getValue()));
    }

    void focus() {
        otherwise.setOpen(true);
        comment.focus();
    }

    private void offer() {
        fields.addClassName("pile");
        own.setLabel(ViewLanguage.text("checks.own", CheckWords.name(check)));
        own.setItems(
                check.automatic() == Result.UNKNOWN
                        ? EnumSet.allOf(Result.class)
                        : EnumSet.complementOf(EnumSet.of(Result.UNKNOWN)));
        own.setItemLabelGenerator(CheckLine::word);
        own.setValue(check.automatic());
        comment.setMaxLength(2000);
        comment.setHelperText(ViewLanguage.text(
                check.automatic() == Result.FAIL ? "checks.comment.override" : "checks.comment.hint"));
        why.setVisible(false);
        own.addValueChangeListener(
                change -> why.setVisible(change.getValue() != null && change.getValue() != check.automatic()));
    }

    private static String word(Result result) {
        return result == Result.UNKNOWN
                ? ViewLanguage.text("checks.leaveOpen")
                : ViewLanguage.word("checkResult", result);
    }

    private Span summary() {
        Span about = new Span(" – " + CheckWords.name(check));
        about.addClassName("visually-hidden");
        return new Span(
                new Span(ViewLanguage.text(check.automatic() == Result.UNKNOWN ? "checks.judge" : "checks.otherwise")),
                about);
    }
}
