package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;

/**
 * What keeps an act from being done, told beside the fields that it concerns, the first of which gets the focus. This
 * block, next to the button, says how many those are if several, and whatever concerns none of them.
 */
public final class FaultsBeside extends Div {

    private final Map<String, Component> fields = new LinkedHashMap<>();

    public FaultsBeside() {
        getElement().setAttribute("role", "alert");
    }

    /**
     * Adds a field, below those that were added.
     *
     * @param place what findings call it
     */
    public FaultsBeside at(String place, Component field) {
        fields.put(place, field);
        return this;
    }

    /** Does it, or tells what can be mended first; a refusal for another reason is passed on. */
    public void telling(Runnable act) {
        tell(List.of());
        try {
            act.run();
        } catch (Refusal refusal) {
            if (refusal.findings().isEmpty()) {
                throw refusal;
            }
            tell(refusal.findings());
        }
    }

    /** Says something that concerns no field. */
    public void say(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("form-error");
        add(paragraph);
    }

    private void tell(List<Finding> findings) {
        removeAll();
        long marked = fields.entrySet().stream()
                .filter(field -> !FieldCheck.mark(field.getValue(), words(findings, field.getKey())))
                .count();
        if (marked > 1) {
            say(ViewLanguage.text("form.faults", marked));
        }
        findings.stream()
                .filter(Predicate.not(finding -> fields.containsKey(finding.place())))
                .forEach(finding -> say(words(finding)));
        FieldCheck.focusFirst(fields.values().stream());
    }

    private static Optional<String> words(List<Finding> findings, String place) {
        return Optional.of(findings.stream()
                        .filter(finding -> finding.place().equals(place))
                        .map(FaultsBeside::words)
                        .collect(Collectors.joining(" ")))
                .filter(Predicate.not(String::isEmpty));
    }

    private static String words(Finding finding) {
        return UiErrors.words(finding) + " " + UiErrors.wayOut(finding);
    }
}
