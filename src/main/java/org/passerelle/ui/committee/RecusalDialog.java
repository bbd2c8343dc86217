package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.SessionLine;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.ReasonField;

/** Takes a member out of one dossier, with the reason that the minutes will give. */
final class RecusalDialog extends Dialog {

    private final Select<Attendance> member = new Select<>();
    private final TextArea reason;

    private RecusalDialog(List<Attendance> members, SessionLine line, BiConsumer<Attendance, String> then) {
        setHeaderTitle(ViewLanguage.text("ballot.recuseOf", line.number()));
        setWidth("min(36rem, 94vw)");
        member.setLabel(ViewLanguage.text("meeting.member"));
        member.setItems(members);
        member.setItemLabelGenerator(each -> each.seat().name());
        member.setValue(members.get(0));
        member.setReadOnly(members.size() == 1);
        ReasonField why = new ReasonField("confirm.reason", About.dossier(line.dossier()));
        reason = why.words();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(1_000);
        Div body = new Div(new Paragraph(ViewLanguage.text("ballot.recuse.consequence")), member, why);
        body.addClassName("pile");
        add(body);
        Button recuse = new Button(ViewLanguage.text("ballot.recuse"), click -> recuse(then));
        recuse.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> close()), recuse);
    }

    static void open(List<Attendance> members, SessionLine line, BiConsumer<Attendance, String> then) {
        new RecusalDialog(members, line, then).open();
    }

    private void recuse(BiConsumer<Attendance, String> then) {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(ViewLanguage.text("confirm.reasonMissing"));
            reason.setInvalid(true);
            reason.focus();
        } else {
            close();
            then.accept(member.getValue(), reason.getValue());
        }
    }
}
