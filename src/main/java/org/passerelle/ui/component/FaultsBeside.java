package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
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
 * block, next to the button, says how many those are if several, and whatever concerns none of them. What is told of a field
 * goes once it is changed; the act judges it anew.
 */
public final class FaultsBeside extends Div {

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private transient List<Finding> told = List.of();

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
        if (field instanceof HasValue<?, ?> changing) {
            changing.addValueChangeListener(changed -> mended(place));
        }
        return this;
    }

    /** Takes back what was told of a place that was mended since, a field or not. */
    public void mended(String place) {
        if (told.stream().noneMatch(finding -> finding.place().equals(place))) {
            return;
        }
        told = told.stream().filter(finding -> !finding.place().equals(place)).toList();
        Optional.ofNullable(fields.get(place)).ifPresent(field -> FieldCheck.mark(field, Optional.empty()));
        sum();
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
        told = List.copyOf(findings);
        fields.forEach((place, field) -> FieldCheck.mark(field, words(told, place)));
        sum();
        FieldCheck.focusFirst(fields.values().stream());
    }

    private void sum() {
        removeAll();
        long marked = fields.keySet().stream()
                .filter(place -> words(told, place).isPresent())
                .count();
        if (marked > 1) {
            say(ViewLanguage.text("form.faults", marked));
        }
        told.stream()
                .filter(Predicate.not(finding -> fields.containsKey(finding.place())))
                .forEach(finding -> say(words(finding)));
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
