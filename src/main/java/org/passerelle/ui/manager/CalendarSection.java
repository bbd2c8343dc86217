package org.passerelle.ui.manager;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;

/** When the call is announced, opens, closes and gives its results, in its own zone. */
final class CalendarSection extends EditorSection {

    CalendarSection() {
        super("editor.calendar");
        ComboBox<ZoneId> zone = new ComboBox<>(EditorFields.label("zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        required("zone", wide(zone), s -> s.zone, (s, v) -> s.zone = v);
        required("publishedAt", EditorFields.moment("publishedAt"), s -> s.publishedAt, (s, v) -> s.publishedAt = v);
        required("opensAt", EditorFields.moment("opensAt"), s -> s.opensAt, (s, v) -> s.opensAt = v);
        required("closesAt", EditorFields.moment("closesAt"), s -> s.closesAt, (s, v) -> s.closesAt = v);
        optional(
                "resultsExpectedAt",
                EditorFields.moment("resultsExpectedAt"),
                s -> s.resultsExpectedAt,
                (s, v) -> s.resultsExpectedAt = v);
        optional("resultsAt", EditorFields.moment("resultsAt"), s -> s.resultsAt, (s, v) -> s.resultsAt = v);
    }
}
