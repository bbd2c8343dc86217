package org.passerelle.ui.component;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.LocalCopy.Piece;

/**
 * Texts, amounts and choices that are saved as they are written, and of which nothing is lost: what the server has not saved the
 * browser keeps, and offers when its writer comes back.
 */
public final class KeptAreas {

    private final Map<String, Kept> fields = new LinkedHashMap<>();
    private Optional<LocalCopy> copy = Optional.empty();

    /** @param place under which the browser keeps it; unique on the page */
    public void add(String place, TextArea area) {
        add(place, area.getLabel(), area);
    }

    /** @param name what the field is called where it stands alone */
    public void add(String place, String name, TextArea area) {
        keep(place, area, new Kept(name, area::getValue, text -> {
            area.setValue(text);
            return true;
        }));
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                copy.ifPresent(kept -> kept.heard(place, change.getValue()));
            }
        });
    }

    /** An amount, as it is typed in its reader's language. */
    public void add(String place, BigDecimalField amount) {
        Supplier<String> typed = () -> amount.getElement().getProperty("value", "");
        keep(place, amount, new Kept(amount.getLabel(), typed, text -> take(amount, text)));
        amount.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                copy.ifPresent(kept -> kept.heard(place, typed.get()));
            }
        });
    }

    /** A choice, which the browser knows by its words. */
    public <C extends AbstractField<C, V>, V> void add(
            String place, String name, C choice, List<V> items, Function<V, String> words) {
        Supplier<String> chosen = () -> choice.getOptionalValue().map(words).orElse("");
        keep(place, choice, new Kept(name, chosen, text -> {
            Optional<V> item =
                    items.stream().filter(one -> words.apply(one).equals(text)).findFirst();
            item.ifPresent(choice::setValue);
            return item.isPresent();
        }));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                copy.ifPresent(kept -> kept.heard(place));
            }
        });
    }

    private void keep(String place, Component field, Kept kept) {
        fields.put(place, kept);
        field.getElement().setAttribute(LocalCopy.FIELD, place);
    }

    /** What is no figure stays in the offer. */
    private static boolean take(BigDecimalField amount, String text) {
        char mark = DecimalFormatSymbols.getInstance(amount.getLocale()).getDecimalSeparator();
        try {
            amount.setValue(text.isBlank() ? null : new BigDecimal(text.strip().replace(mark, '.')));
            return true;
        } catch (NumberFormatException noFigure) {
            return false;
        }
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
            Kept field = fields.get(piece.place());
            if (field != null && field.text().get().equals(piece.text())) {
                forget(piece);
            } else if (piece.resume() && take(piece, written)) {
                forget(piece);
                back++;
            } else {
                unsaved.add(field == null ? piece : named(piece, field.name()));
            }
        }
        if (back > 0) {
            Message.done(ViewLanguage.text("copy.putBack", back));
        }
        offer.show(unsaved);
    }

    private boolean take(Piece piece, Runnable written) {
        Kept field = fields.get(piece.place());
        if (field == null || !field.take().test(piece.text())) {
            return false;
        }
        written.run();
        return true;
    }

    private static Piece named(Piece piece, String name) {
        return new Piece(piece.key(), piece.place(), name, piece.text(), piece.was(), piece.at(), piece.resume());
    }

    /**
     * One of them.
     *
     * @param text as the browser has it
     * @param take shows it again; whether it could
     */
    private record Kept(String name, Supplier<String> text, Predicate<String> take) {}

    private void forget(Piece piece) {
        copy.ifPresent(kept -> kept.drop(piece));
    }
}
