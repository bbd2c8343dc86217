package org.passerelle.ui.manager;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.passerelle.funding.RateTables;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.VaadinWords;

/** What the call lays down about money: years, bounds, rates, shares. */
final class MoneySection extends EditorSection {

    private static final int YEARS_AHEAD = 8;

    MoneySection(RateTables rates, int year) {
        super("editor.money");
        MultiSelectComboBox<Integer> years = new MultiSelectComboBox<>(EditorFields.label("years"));
        years.setItems(IntStream.range(year - 1, year + YEARS_AHEAD).boxed().toList());
        years.setItemLabelGenerator(String::valueOf);
        years.setI18n(VaadinWords.multiSelect());
        required("years", years, s -> new TreeSet<>(s.years), (s, v) -> s.years = List.copyOf(new TreeSet<>(v)));
        required(
                "rates",
                EditorFields.choice("rates", List.copyOf(rates.versions()), version -> version),
                s -> rates.versions().contains(s.rates)
                        ? s.rates
                        : rates.versions().iterator().next(),
                (s, v) -> s.rates = v);
        required("minMonths", EditorFields.number("minMonths", 1), s -> s.minMonths, (s, v) -> s.minMonths = v);
        required("maxMonths", EditorFields.number("maxMonths", 1), s -> s.maxMonths, (s, v) -> s.maxMonths = v);
        required("minGrant", EditorFields.money("minGrant"), s -> s.minGrant, (s, v) -> s.minGrant = v);
        required("maxGrant", EditorFields.money("maxGrant"), s -> s.maxGrant, (s, v) -> s.maxGrant = v);
        required(
                "minFrenchShare",
                EditorFields.percent("minFrenchShare"),
                s -> s.minFrenchShare,
                (s, v) -> s.minFrenchShare = v);
        required(
                "maxFrenchInKind",
                EditorFields.percent("maxFrenchInKind"),
                s -> s.maxFrenchInKind,
                (s, v) -> s.maxFrenchInKind = v);
        required(
                "minForeignShare",
                EditorFields.percent("minForeignShare"),
                s -> s.minForeignShare,
                (s, v) -> s.minForeignShare = v);
        required(
                "minMonitoringShare",
                EditorFields.percent("minMonitoringShare"),
                s -> s.minMonitoringShare,
                (s, v) -> s.minMonitoringShare = v);
        optional(
                "maxAdminShare",
                EditorFields.percent("maxAdminShare"),
                s -> s.maxAdminShare,
                (s, v) -> s.maxAdminShare = v);
        addWide(new com.vaadin.flow.component.html.Paragraph(ViewLanguage.text("editor.countryGroupsHint")));
    }
}
