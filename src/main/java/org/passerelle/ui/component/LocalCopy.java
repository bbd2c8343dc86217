package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Json;
import org.passerelle.ui.ViewLanguage;

/**
 * What is written under it and not yet saved, kept by the browser: through a lost connection, an expired session, a
 * restart of the server and a crash of the browser. A field takes part by its place in {@code data-field}. The copy
 * belongs to one person; it goes when that person signs out or another one signs in (ADR 0031).
 */
public final class LocalCopy extends Div {

    /** Marks a field with its place. */
    static final String FIELD = "data-field";

    /**
     * Something that was written and not saved.
     *
     * @param key under which the browser keeps it
     * @param place of the field: {@code title}, {@code expenses.2.2027}
     * @param label what the field was called
     * @param text as it was typed; of a choice its words, one a line
     * @param was what stood in the field before it, and was saved; null where that is not known
     * @param at when, by the browser's clock
     * @param resume whether its writer has just signed in again to go on with it
     */
    public record Piece(
            String key, String place, String label, String text, @Nullable String was, Instant at, boolean resume) {}

    private static final String SCRIPT = Script.of("local-copy.js");

    private final Map<String, Object> heard = new LinkedHashMap<>();

    /** @param found hears, once, what was written earlier and not saved */
    public LocalCopy(UUID person, UUID document, Consumer<List<Piece>> found, Component... fields) {
        Paragraph note = new Paragraph(ViewLanguage.text("copy.onlyHere"));
        note.addClassNames("copy-note", "strong");
        note.getElement().setAttribute("role", "status");
        note.getElement().setAttribute("hidden", true);
        add(note);
        add(fields);
        addClassName("local-copy");
        getElement()
                .executeJs(SCRIPT, person.toString(), document.toString(), note.getElement())
                .then(String.class, json -> found.accept(List.of(Json.read(json, Piece[].class))));
    }

    /** The server has received this text; whether it is saved shows at the next {@link #saved}. */
    void heard(String place, String text) {
        heard.put(place, text);
    }

    /** The server has received a choice, which comes whole. */
    void heard(String place) {
        heard.put(place, true);
    }

    /** What was heard so far is saved, save in the places that are told: the browser need not keep it any more. */
    public void saved(Predicate<String> isOpen) {
        Map<String, Object> done = new LinkedHashMap<>(heard);
        done.keySet().removeIf(isOpen);
        heard.keySet().removeAll(done.keySet());
        if (!done.isEmpty()) {
            getElement().executeJs("this.localCopy.saved(JSON.parse($0))", Json.write(done));
        }
    }

    /** A piece was taken over or thrown away. */
    public void drop(Piece piece) {
        getElement().executeJs("this.localCopy.drop($0)", piece.key());
    }

    /** Wipes the copies of everybody but this person. */
    public static void keepOnly(UI ui, String person) {
        ui.getPage().executeJs(WIPE, person);
    }

    /** Wipes every copy, then acts. */
    public static void wipe(UI ui, Runnable then) {
        ui.getPage().executeJs(WIPE + " return true;", "").then(done -> then.run());
    }

    private static final String WIPE =
            """
            Object.keys(localStorage)
              .filter(key => key.startsWith('passerelle.copy|') && key.split('|')[1] !== $0)
              .forEach(key => localStorage.removeItem(key));
            """;
}
