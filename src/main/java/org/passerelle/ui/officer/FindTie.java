package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Stream;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.TieKind;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.ReasonField;

/** Folded away: somebody of the service found what ties a person to a dossier. */
final class FindTie extends NativeDetails {

    private static final int LONGEST = 1_000;

    /** What was found. */
    interface Found {
        void of(PersonId person, TieKind kind, String ground);
    }

    private final ComboBox<Person> person = new ComboBox<>(ViewLanguage.text("ties.person"));
    private final Select<TieKind> kind = new Select<>();
    private final TextArea ground;

    FindTie(DossierId dossier, List<Person> judges, Found then) {
        super(ViewLanguage.text("ties.find"));
        person.setItems(judges);
        person.setItemLabelGenerator(Person::name);
        person.setRequiredIndicatorVisible(true);
        kind.setLabel(ViewLanguage.text("ties.kind"));
        kind.setItems(Stream.of(TieKind.values()).filter(TieKind::isFound).toList());
        kind.setItemLabelGenerator(each -> ViewLanguage.word("tie", each));
        ReasonField why = new ReasonField("ties.ground", About.dossier(dossier));
        ground = why.words();
        ground.setRequiredIndicatorVisible(true);
        ground.setMaxLength(LONGEST);
        person.setWidthFull();
        kind.setWidthFull();
        Paragraph lead = new Paragraph(ViewLanguage.text("ties.findLead"));
        lead.addClassName("soft");
        Div form = new Div(lead, person, kind, why, new Button(ViewLanguage.text("ties.save"), click -> save(then)));
        form.addClassName("pile");
        setContent(form);
    }

    private void save(Found then) {
        boolean whole =
                FieldCheck.isSound(person, true) & FieldCheck.isSound(kind, true) & FieldCheck.isSound(ground, true);
        if (!whole) {
            FieldCheck.focusFirst(Stream.of(person, kind, ground));
            return;
        }
        Confirm.ask(
                ViewLanguage.text("ties.recuseTitle", person.getValue().name()),
                ViewLanguage.text("ties.recuseHint"),
                ViewLanguage.text("ties.recuse"),
                () -> then.of(person.getValue().id(), kind.getValue(), ground.getValue()));
    }
}
