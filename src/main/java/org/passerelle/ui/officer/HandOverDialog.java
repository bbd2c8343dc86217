package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import org.passerelle.desk.Officers;
import org.passerelle.people.PersonId;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.ReasonField;
import org.passerelle.ui.security.Fields;

/** Asks to whom dossiers go, and why. */
final class HandOverDialog extends Dialog {

    private final Select<Officers.Line> to = new Select<>();
    private final TextArea reason;
    private final transient BiConsumer<Officers.Line, String> then;

    /**
     * @param about what goes to another
     * @param officers those who can take them
     * @param then told whom and why
     */
    HandOverDialog(About about, List<Officers.Line> officers, BiConsumer<Officers.Line, String> then) {
        super(ViewLanguage.text("holder.handOverTitle"));
        this.then = then;
        to.setLabel(ViewLanguage.text("holder.to"));
        to.setItems(officers);
        to.setItemLabelGenerator(
                line -> ViewLanguage.text("holder.toLine", line.name(), ViewLanguage.text("holder.open", line.open())));
        to.setRequiredIndicatorVisible(true);
        ReasonField why = new ReasonField("confirm.reason", about);
        reason = why.words();
        reason.setRequiredIndicatorVisible(true);
        reason.setMinHeight("6rem");
        Button act = new Button(ViewLanguage.text("holder.handOver"), click -> act());
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div stack = new Div(new Paragraph(ViewLanguage.text("holder.handOverHint")), to, why);
        stack.addClassNames("stack", "wide");
        add(stack);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), act);
        setWidth("min(36rem, 94vw)");
    }

    /** Those to whom it can go: everybody but one. */
    static List<Officers.Line> others(List<Officers.Line> officers, PersonId except) {
        return officers.stream()
                .filter(line -> !line.profile().person().equals(except))
                .toList();
    }

    private void act() {
        boolean right = new Fields()
                .check(to, !to.isEmpty(), "holder.toMissing")
                .check(reason, !reason.getValue().isBlank(), "confirm.reasonMissing")
                .areRight();
        if (right) {
            close();
            then.accept(to.getValue(), reason.getValue());
        }
    }
}
