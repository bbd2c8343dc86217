package org.passerelle.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.passerelle.ui.ViewLanguage;

/** What can be done with a budget as a whole: take the last act back, do it again; and how a block is pasted. */
final class BudgetTools extends Div {

    private final Button undo;
    private final Button redo;
    private final Span done = new Span();
    private final Announcement refused = Announcement.alert();

    BudgetTools(Runnable undoing, Runnable redoing) {
        undo = new Button(ViewLanguage.text("budget.undo"), click -> undoing.run());
        redo = new Button(ViewLanguage.text("budget.redo"), click -> redoing.run());
        undo.getElement().setAttribute("aria-keyshortcuts", "Control+Z");
        redo.getElement().setAttribute("aria-keyshortcuts", "Control+Y");
        Paragraph help = new Paragraph(ViewLanguage.text("budget.keys"));
        help.addClassName("soft");
        Div actions = new Div(undo, redo, done);
        actions.addClassName("actions");
        addClassName("budget-tools");
        add(help, actions, refused);
    }

    void refresh(PlanHistory history) {
        undo.setVisible(history.next(true).isPresent());
        redo.setVisible(history.next(false).isPresent());
    }

    /** Why an act is refused; nothing where it is done. */
    void refuse(String words) {
        refused.say(words);
        if (!words.isEmpty()) {
            done.setText("");
        }
    }

    /** What was done last, where the tables alone do not show it. */
    void did(String words) {
        done.setText(words);
    }

    void focus() {
        (undo.isVisible() ? undo : redo).focus();
    }

    static String words(String key, PlanStep step) {
        return ViewLanguage.text(
                key, PlanPlaces.name(step.place()), step.changes().size());
    }

    static String words(PlanPaste.Pasted pasted) {
        return ViewLanguage.text(
                pasted.added() == 0 ? "budget.pasted" : "budget.pastedMore", pasted.rows(), pasted.added());
    }

    static String words(PlanPaste.Refused refused) {
        return ViewLanguage.text(
                "budgetPaste." + refused.reason(),
                refused.row(),
                refused.column(),
                PlanPlaces.name(refused.place()),
                refused.text(),
                PlanPaste.MOST_LINES);
    }
}
