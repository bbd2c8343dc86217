package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.LocalCopy.Piece;

/**
 * Texts that are saved as they are written, and of which no word is lost: what the server has not saved the browser keeps,
 * and offers when its writer comes back.
 */
public final class KeptAreas {

    private final Map<String, TextArea> areas = new LinkedHashMap<>();
    private Optional<LocalCopy> copy = Optional.empty();

    /** @param place under which the browser keeps it; unique on the page */
    public void add(String place, TextArea area) {
        areas.put(place, area);
        area.getElement().setAttribute(LocalCopy.FIELD, place);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                copy.ifPresent(kept -> kept.heard(place, change.getValue()));
            }
        });
    }

    /**
     * The fields with the browser's copy of what is written in them and not saved, and the offer of an earlier one.
     *
     * @param zone in which times are told where the reader's own is not known
     * @param written saves what was taken over
     */
    public LocalCopy keptBy(UUID person, UUID document, ZoneId zone, Runnable written, Component... fields) {
        UnsavedOffer offer = new UnsavedOffer(piece -> take(piece, written), this::forget, zone);
        List<Component> all = new ArrayList<>(List.of(offer));
        all.addAll(List.of(fields));
        LocalCopy kept =
                new LocalCopy(person, document, found -> offer(offer, found, written), all.toArray(Component[]::new));
        copy = Optional.of(kept);
        return kept;
    }

    /** What was heard so far is saved. */
    public void saved() {
        copy.ifPresent(kept -> kept.saved(place -> false));
    }

    private void offer(UnsavedOffer offer, List<Piece> found, Runnable written) {
        List<Piece> unsaved = new ArrayList<>();
        int back = 0;
        for (Piece piece : found) {
            TextArea area = areas.get(piece.place());
            if (area != null && area.getValue().equals(piece.text())) {
                forget(piece);
            } else if (piece.resume() && take(piece, written)) {
                forget(piece);
                back++;
            } else {
                unsaved.add(piece);
            }
        }
        if (back > 0) {
            Message.done(ViewLanguage.text("copy.putBack", back));
        }
        offer.show(unsaved);
    }

    private boolean take(Piece piece, Runnable written) {
        TextArea area = areas.get(piece.place());
        if (area == null) {
            return false;
        }
        area.setValue(piece.text());
        written.run();
        return true;
    }

    private void forget(Piece piece) {
        copy.ifPresent(kept -> kept.drop(piece));
    }
}
