package org.passerelle.reviews;

import java.util.List;
import java.util.Map;
import org.passerelle.shared.Json;
import org.passerelle.shared.ThreeWay;

/**
 * A sheet as it is kept after a change, put together with what the same reviewer saved on another page meanwhile.
 *
 * @param clashes fields in which both wrote something else: what was saved first stands; their places are those of the sheet
 *     ({@code scores.C1}, {@code comments.C1}, {@code strengths})
 * @param elsewhere whether it says something that this page did not say
 */
public record SavedSheet(ScoreSheet sheet, List<ThreeWay.Clash> clashes, boolean elsewhere) {

    public SavedSheet {
        clashes = List.copyOf(clashes);
    }

    /**
     * @param before what the page had read
     * @param mine what it says now
     * @param kept what is saved
     */
    static SavedSheet of(ScoreSheet before, ScoreSheet mine, ScoreSheet kept) {
        ThreeWay way = new ThreeWay();
        Object merged = way.merge("", plain(before), plain(mine), plain(kept));
        ScoreSheet sheet = Json.read(Json.write(merged == null ? Map.of() : merged), ScoreSheet.class);
        return new SavedSheet(sheet, way.clashes(), !plain(mine).equals(merged));
    }

    private static Map<String, Object> plain(ScoreSheet sheet) {
        return Json.readMap(Json.write(sheet));
    }
}
