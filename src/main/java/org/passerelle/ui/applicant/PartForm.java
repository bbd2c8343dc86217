package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.Map;
import org.passerelle.links.Part;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.AmountText;
import org.passerelle.ui.component.Formats;

/** What an associated authority is asked of its part: its amounts, its role, and who commits it. */
final class PartForm extends Div {

    private static final int LONGEST = 200;

    private final Map<String, TextFieldBase<?, String>> fields = new LinkedHashMap<>();

    /** @param signatory the reader's name, where the reader may commit the authority; empty for others */
    PartForm(Part part, String signatory) {
        add(money(part), role(part));
        if (!signatory.isEmpty()) {
            add(signature(part, signatory));
        }
    }

    /** What stands in the fields, by their names. */
    Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        fields.forEach((name, field) -> written.put(name, field.getValue().strip()));
        return written;
    }

    /** Whether all is there that a confirmation needs; marks what is not, and leads to the first. */
    boolean isWhole() {
        boolean whole = true;
        for (Map.Entry<String, TextFieldBase<?, String>> field : fields.entrySet()) {
            boolean holds = holds(field.getKey(), field.getValue().getValue());
            mark(field.getValue(), holds ? "" : problem(field.getKey()));
            if (whole && !holds) {
                ((Focusable<?>) field.getValue()).focus();
            }
            whole &= holds;
        }
        return whole;
    }

    private static boolean holds(String name, String text) {
        return switch (name) {
            case "role" -> true;
            case "name", "position" -> !text.isBlank();
            default -> Part.amount(text).isPresent();
        };
    }

    private static String problem(String name) {
        return ViewLanguage.text(
                switch (name) {
                    case "name" -> "applicant.part.nameMissing";
                    case "position" -> "applicant.part.positionMissing";
                    default -> "applicant.part.amountMissing";
                });
    }

    private static void mark(HasValidation field, String problem) {
        field.setInvalid(!problem.isEmpty());
        field.setErrorMessage(problem);
    }

    private Section money(Part part) {
        Section section = section("applicant.part.money");
        section.add(new Paragraph(
                ViewLanguage.text(part.lines().isEmpty() ? "applicant.part.noMoney" : "applicant.part.moneyHint")));
        int number = 0;
        for (Part.Line line : part.lines()) {
            number++;
            String kind = ViewLanguage.word("contributionKind", line.kind());
            TextField amount = new TextField(
                    part.lines().size() == 1
                            ? ViewLanguage.text("applicant.part.amount", kind)
                            : ViewLanguage.text("applicant.part.amountOf", number, kind));
            amount.setHelperText(ViewLanguage.text("applicant.part.planned", Formats.money(line.planned())));
            amount.setRequiredIndicatorVisible(true);
            amount.getElement().setAttribute("inputmode", "decimal");
            section.add(keep(line.field(), amount, shown(line)));
        }
        return section;
    }

    private static String shown(Part.Line line) {
        return line.read()
                .map(m -> m.isZero() ? Money.ZERO.toString() : AmountText.shown(m))
                .orElse(line.given());
    }

    private Section role(Part part) {
        Section section = section("applicant.part.role");
        TextArea role = new TextArea(ViewLanguage.text("applicant.part.roleAsk"));
        role.setMaxLength(1000);
        role.setMinHeight("7rem");
        section.add(keep("role", role, part.said("role")));
        return section;
    }

    private Section signature(Part part, String signatory) {
        Section section = section("applicant.part.signature");
        TextField name = new TextField(ViewLanguage.text("applicant.part.name"));
        TextField position = new TextField(ViewLanguage.text("applicant.part.position"));
        for (TextField field : new TextField[] {name, position}) {
            field.setMaxLength(LONGEST);
            field.setRequiredIndicatorVisible(true);
        }
        String said = part.said("name");
        section.add(
                keep("name", name, said.isBlank() ? signatory : said),
                keep("position", position, part.said("position")));
        return section;
    }

    private <F extends TextFieldBase<?, String>> F keep(String name, F field, String value) {
        field.setWidthFull();
        field.setMaxWidth("36rem");
        field.setManualValidation(true);
        field.setValue(value);
        fields.put(name, field);
        return field;
    }

    private static Section section(String key) {
        Section section = new Section(new H2(ViewLanguage.text(key)));
        section.addClassNames("section", "stack");
        return section;
    }
}
