package org.passerelle.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/**
 * What all components share.
 *
 * @param type the type as form-js names it
 * @param label what is asked, in both languages; none for a spacer
 * @param hide the condition under which the component disappears
 * @param layout where it stands beside others
 * @param properties the free map of the file: English labels, help, and what our renderer needs
 */
public record Head(
        String id,
        String type,
        @Nullable LocalizedText label,
        @Nullable Feel hide,
        Layout layout,
        Map<String, String> properties) {

    public Head {
        properties = Map.copyOf(properties);
    }

    /** How to answer. */
    public Optional<LocalizedText> help() {
        return text("help");
    }

    /** Why it is asked. */
    public Optional<LocalizedText> why() {
        return text("why");
    }

    /** The terms of the trade that it is about, which the glossary explains. */
    public List<Glossary.Term> terms() {
        return termCodes().stream()
                .flatMap(term -> Glossary.term(term).stream())
                .toList();
    }

    List<String> termCodes() {
        return property("term").map(codes -> List.of(codes.split("\\|"))).orElse(List.of());
    }

    /** Whether the applicant must never read it (domain.md §3.4). */
    public boolean isConfidential() {
        return property("confidential").filter("true"::equals).isPresent();
    }

    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** A text kept in the properties as {@code name.fr} and {@code name.en}. */
    public Optional<LocalizedText> text(String name) {
        return property(name + ".fr").map(fr -> new LocalizedText(fr, properties.get(name + ".en")));
    }

    LocalizedText labelled() {
        return label == null ? LocalizedText.of(id) : label;
    }
}
