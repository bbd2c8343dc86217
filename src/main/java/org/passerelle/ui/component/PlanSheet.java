package org.passerelle.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.passerelle.shared.Json;

/**
 * A piece of a page whose elements the browser alone keeps (ADR 0038): the server sends it whole, then each part that
 * changed, and hears what is done in it. What is typed meanwhile is never replaced.
 */
final class PlanSheet extends Div {

    /** What can be done in a sheet; the browser sends the name. */
    enum Kind {
        /** A text stands in a field, at a pause in typing. */
        TYPED,
        /** The field with this text was left. */
        LEFT,
        /** An option was chosen; the text is its code. */
        CHOSEN,
        /** The button to take a line out. */
        REMOVE,
        /** The button that opens or closes the detail of a line. */
        DETAIL
    }

    /** Something that was done at a place. */
    record Act(Kind kind, String place, String text) {}

    private static final String SCRIPT = Script.of("plan-sheet.js");
    private static final String DETAIL = "event.detail.";

    private final transient Supplier<List<Element>> content;
    private final Map<String, String> changed = new LinkedHashMap<>();
    private final Map<String, UUID> followed = new HashMap<>();
    private boolean drawn;
    private boolean waiting;
    private int heard;
    private List<String> wanted = List.of();

    /** A sheet in which nothing is done. */
    PlanSheet(Supplier<List<Element>> content) {
        this.content = content;
        addClassName("plan-sheet");
    }

    /**
     * @param content all that the sheet shows now
     * @param done hears what is done
     */
    PlanSheet(Supplier<List<Element>> content, Consumer<Act> done) {
        this(content);
        getElement()
                .addEventListener("plan-act", event -> {
                    heard = Math.max(heard, (int) event.getEventData().getNumber(DETAIL + "count"));
                    done.accept(new Act(Kind.valueOf(text(event, "kind")), text(event, "place"), text(event, "text")));
                })
                .addEventData(DETAIL + "kind")
                .addEventData(DETAIL + "place")
                .addEventData(DETAIL + "text")
                .addEventData(DETAIL + "count");
    }

    /** All of it has changed. */
    void draw() {
        drawn = false;
        send();
    }

    /** This part has changed. */
    void renew(Element part) {
        changed.put(part.attr(PlanMarkup.PART), PlanMarkup.html(part));
        send();
    }

    /** This part may have changed; of what it showed last the digest is kept. */
    void follow(Element part) {
        UUID digest = UUID.nameUUIDFromBytes(PlanMarkup.html(part).getBytes(StandardCharsets.UTF_8));
        if (!digest.equals(followed.put(part.attr(PlanMarkup.PART), digest))) {
            renew(part);
        }
    }

    /** Puts the focus on the field of a place, or else on the first one of its line. */
    void focus(String place, String line) {
        wanted = List.of(place, line);
        send();
    }

    /** All that the browser shows. */
    String html() {
        return content.get().stream().map(PlanMarkup::html).collect(Collectors.joining());
    }

    /** The browser begins with an empty element, each time that the sheet comes to a page. */
    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(SCRIPT, Typing.PAUSE_MILLIS);
        waiting = false;
        draw();
    }

    /** At the end of the request, once, whatever was changed in it. */
    private void send() {
        if (!waiting && isAttached()) {
            waiting = true;
            getElement()
                    .getNode()
                    .runWhenAttached(ui -> ui.beforeClientResponse(this, context -> {
                        waiting = false;
                        sendNow();
                    }));
        }
    }

    private void sendNow() {
        if (!drawn) {
            getElement().executeJs("this.planSheet.draw($0, $1)", html(), heard);
        } else if (!changed.isEmpty()) {
            getElement().executeJs("this.planSheet.renew(JSON.parse($0), $1)", Json.write(changed), heard);
        }
        drawn = true;
        changed.clear();
        if (!wanted.isEmpty()) {
            getElement().executeJs("this.planSheet.focus($0, $1)", wanted.get(0), wanted.get(1));
            wanted = List.of();
        }
    }

    private static String text(DomEvent event, String name) {
        return event.getEventData().getString(DETAIL + name);
    }
}
