package org.passerelle.ui.reviewer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Recommendation;
import org.passerelle.reviews.Reviews;
import org.passerelle.reviews.SavedSheet;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.shared.Json;
import org.passerelle.shared.ThreeWay;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.BothWrote;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;

/**
 * Saves a sheet as it is filled, beside another page of the same reviewer: what that one saved appears here, and where both
 * wrote something else the reader chooses (ADR 0128).
 */
final class SheetKeeper {

    private final Reviews reviews;
    private final Actor actor;
    private final DossierId dossier;
    private final BothWrote clashes = new BothWrote();
    private final Runnable shown;
    private ScoreSheet read;
    private Optional<SheetForm> form = Optional.empty();

    /** @param shown hears that the form shows something else */
    SheetKeeper(Reviews reviews, Actor actor, DossierId dossier, ScoreSheet read, Runnable shown) {
        this.reviews = reviews;
        this.actor = actor;
        this.dossier = dossier;
        this.read = read;
        this.shown = shown;
    }

    void keeps(SheetForm filled) {
        form = Optional.of(filled);
    }

    BothWrote clashes() {
        return clashes;
    }

    /** The sheet as it was had from the service last. */
    ScoreSheet read() {
        return read;
    }

    void save() {
        form.ifPresent(filled -> save(filled, filled.sheet()));
    }

    private void save(SheetForm filled, ScoreSheet mine) {
        SavedSheet saved = reviews.save(actor, dossier, read, mine);
        read = saved.sheet();
        if (saved.elsewhere()) {
            filled.load(saved.sheet());
            shown.run();
            Message.done(ViewLanguage.text("sheet.savedElsewhere"));
        }
        Map<String, BothWrote.Field> open = new LinkedHashMap<>();
        saved.clashes().forEach(clash -> open.put(clash.place(), field(filled, clash)));
        clashes.ask(open);
    }

    private BothWrote.Field field(SheetForm filled, ThreeWay.Clash clash) {
        Runnable own = () -> {
            filled.load(with(filled.sheet(), clash.place(), clash.mine()));
            save();
        };
        return new BothWrote.Field(
                name(clash.place()),
                words(clash.place(), clash.theirs()),
                words(clash.place(), clash.mine()),
                own,
                shown);
    }

    /** The sheet with another value in one place. */
    private static ScoreSheet with(ScoreSheet sheet, String place, @Nullable Object value) {
        Map<String, Object> whole = new LinkedHashMap<>(Json.readMap(Json.write(sheet)));
        String[] path = place.split("\\.", 2);
        if (path.length == 1) {
            put(whole, place, value);
        } else {
            Map<String, Object> inner = new LinkedHashMap<>();
            if (whole.get(path[0]) instanceof Map<?, ?> before) {
                before.forEach((key, each) -> inner.put(String.valueOf(key), each));
            }
            put(inner, path[1], value);
            whole.put(path[0], inner);
        }
        return Json.read(Json.write(whole), ScoreSheet.class);
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    private static String name(String place) {
        String[] path = place.split("\\.", 2);
        return switch (path[0]) {
            case "scores" -> ViewLanguage.text("sheet.clash.score", path[1]);
            case "comments" -> ViewLanguage.text("sheet.clash.comment", path[1]);
            case "proposedAmount" -> ViewLanguage.text("sheet.amount");
            default -> ViewLanguage.text("sheet." + path[0]);
        };
    }

    private static String words(String place, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (place.startsWith("scores.")) {
            return Formats.number(new BigDecimal(value.toString()));
        }
        return place.equals("recommendation")
                ? ViewLanguage.word("recommendation", Recommendation.valueOf(value.toString()))
                : value.toString();
    }
}
