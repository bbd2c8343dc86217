package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.Group;
import org.passerelle.forms.Located;
import org.passerelle.forms.Question;
import org.passerelle.forms.Widget;
import org.passerelle.shared.Finding;
import org.passerelle.ui.ViewLanguage;

/**
 * Draws a form, or one section of it, with the fields of the house: labels and help in the reader's language, conditions
 * that hide at once, lists that grow, errors beside what they concern. It judges nothing and saves nothing: a view hears
 * {@link #onChange}, asks its service, and shows the findings.
 */
public final class FormFields extends Div {

    /** Makes the parts that a form leaves to the screen: uploads, partners, the budget. */
    public interface Widgets {
        /** The part; empty where this screen does not show it. */
        Optional<Component> make(Widget widget);
    }

    private final FormSheet sheet;
    private final List<FormPart> parts = new ArrayList<>();

    private FormFields(Form form, List<Group> sections, boolean headings, Map<String, Object> facts, Widgets widgets) {
        addClassName("form-fields");
        sheet = new FormSheet(form, facts, widgets, this::refresh);
        if (new Form(form.id(), form.version(), sections).components().stream().anyMatch(FormFields::isRequired)) {
            Paragraph required = new Paragraph(ViewLanguage.text("form.required"));
            required.addClassNames("soft", "small");
            add(required);
        }
        sections.forEach(section -> add(section(section, headings)));
        refresh();
    }

    /** All sections, each under its heading. */
    public static FormFields whole(Form form, Map<String, Object> facts, Widgets widgets) {
        return new FormFields(form, form.sections(), true, facts, widgets);
    }

    /** A form without widgets or facts: an opinion, a check, a sheet. */
    public static FormFields whole(Form form) {
        return whole(form, Map.of(), widget -> Optional.empty());
    }

    /** One section, whose heading is the page's. */
    public static FormFields section(Form form, Group section, Map<String, Object> facts, Widgets widgets) {
        return new FormFields(form, List.of(section), false, facts, widgets);
    }

    /** Fills the fields; the answers of sections that are not drawn are kept as they are. */
    public FormFields load(Answers answers) {
        sheet.load(answers);
        parts.forEach(FormPart::load);
        refresh();
        return this;
    }

    /** All answers, those of sections that are not drawn included; not cleaned. */
    public Answers answers() {
        return sheet.answers();
    }

    /** Puts words below what a text says, and the cursor there. */
    public void insert(String place, String words) {
        Answers now = answers();
        load(now.with(place, WrittenText.followedBy(now.text(place).orElse(""), words)));
        focus(place);
    }

    public FormFields readOnly(boolean readOnly) {
        sheet.readOnly(readOnly);
        parts.forEach(FormPart::load);
        refresh();
        return this;
    }

    /** Tells the browser's copy what was received. */
    public FormFields keepIn(LocalCopy copy) {
        sheet.keepIn(copy);
        return this;
    }

    /** Hears each change that the reader makes. */
    public Registration onChange(Consumer<Answers> listener) {
        return sheet.onChange(listener);
    }

    /** Shows each finding beside the field that it concerns, and takes earlier ones away. */
    public FormFields show(List<Finding> findings) {
        sheet.findings(findings);
        parts.forEach(FormPart::mark);
        return this;
    }

    /** The same, and puts the cursor where the first of them is. */
    public void showAndGo(List<Finding> findings) {
        show(findings);
        findings.stream().findFirst().ifPresent(first -> focus(first.place()));
    }

    /** Puts the cursor where a finding's place is; false where it is not drawn here. */
    public boolean focus(String place) {
        return parts.stream().anyMatch(part -> part.focus(place));
    }

    private static boolean isRequired(Located located) {
        return located.component() instanceof Question question && question.required();
    }

    private Component section(Group section, boolean heading) {
        Section area = new Section();
        area.addClassName("form-section");
        if (heading) {
            H2 title = new H2(ViewLanguage.text(section.label()));
            title.setId("section-" + section.head().id());
            area.add(title);
            area.getElement()
                    .setAttribute("aria-labelledby", "section-" + section.head().id());
        }
        FormPart part = FormPart.of(sheet, section.components(), "", FormSheet::scope);
        parts.add(part);
        area.add(part.layout());
        return area;
    }

    private void refresh() {
        parts.forEach(FormPart::refresh);
    }
}
