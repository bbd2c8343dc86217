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
import java.util.stream.Stream;
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
    private transient List<Told> told = List.of();

    private record Told(String place, String words) {}

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
        if (told.stream().noneMatch(each -> each.place().equals(place))) {
            return;
        }
        told = told.stream().filter(each -> !each.place().equals(place)).toList();
        Optional.ofNullable(fields.get(place)).ifPresent(field -> FieldCheck.mark(field, Optional.empty()));
        sum();
    }

    /**
     * Does it, or tells what can be mended first; a refusal for another reason is passed on.
     *
     * @param due the places without which the act refuses: what is empty there is told as empty, beside what the act finds elsewhere
     */
    public void telling(Runnable act, String... due) {
        Map<String, String> missing = missing(due);
        tell(List.of());
        try {
            act.run();
        } catch (Refusal refusal) {
            if (refusal.findings().isEmpty()) {
                throw refusal;
            }
            Stream<Told> found = refusal.findings().stream()
                    .filter(each -> !missing.containsKey(each.place()))
                    .map(each -> new Told(each.place(), UiErrors.words(each) + " " + UiErrors.wayOut(each)));
            tell(Stream.concat(told(missing), found).toList());
        }
    }

    /** Whether each of these fields is filled with what can be read; says at once all that are not. */
    public boolean areFilled(String... places) {
        return areNone(missing(places));
    }

    private Map<String, String> missing(String... places) {
        Map<String, String> missing = new LinkedHashMap<>();
        Stream.of(places).forEach(place -> Optional.ofNullable(fields.get(place))
                .flatMap(FieldCheck::faultWhereDue)
                .ifPresent(words -> missing.put(place, words)));
        return missing;
    }

    private static Stream<Told> told(Map<String, String> faults) {
        return faults.entrySet().stream().map(each -> new Told(each.getKey(), each.getValue()));
    }

    /**
     * Tells what a form itself finds before the act is tried; whether that is nothing.
     *
     * @param faults what is said, by place
     */
    public boolean areNone(Map<String, String> faults) {
        tell(told(faults).toList());
        return faults.isEmpty();
    }

    /** Says something that concerns no field. */
    public void say(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("form-error");
        add(paragraph);
    }

    private void tell(List<Told> faults) {
        told = List.copyOf(faults);
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
                .filter(Predicate.not(each -> fields.containsKey(each.place())))
                .forEach(each -> say(each.words()));
    }

    private static Optional<String> words(List<Told> faults, String place) {
        return Optional.of(faults.stream()
                        .filter(each -> each.place().equals(place))
                        .map(Told::words)
                        .collect(Collectors.joining(" ")))
                .filter(Predicate.not(String::isEmpty));
    }
}
