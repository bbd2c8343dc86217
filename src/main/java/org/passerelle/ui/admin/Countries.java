package org.passerelle.ui.admin;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Comparator;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.VaadinWords;

/** Choosing countries by their names, in the order of the reader's language. */
final class Countries {

    private Countries() {}

    static ComboBox<CountryCode> one(String labelKey) {
        ComboBox<CountryCode> box = new ComboBox<>(ViewLanguage.text(labelKey));
        box.setItems(org.passerelle.ui.component.Countries.all());
        box.setItemLabelGenerator(Countries::name);
        return box;
    }

    static MultiSelectComboBox<CountryCode> several(String labelKey) {
        MultiSelectComboBox<CountryCode> box = new MultiSelectComboBox<>(ViewLanguage.text(labelKey));
        box.setI18n(VaadinWords.multiSelect());
        box.setItems(org.passerelle.ui.component.Countries.all());
        box.setItemLabelGenerator(Countries::name);
        return box;
    }

    static String name(CountryCode country) {
        return org.passerelle.ui.component.Countries.name(country);
    }

    /** Names as the reader's language sorts them. */
    static Comparator<Object> order() {
        return org.passerelle.ui.component.Countries.order();
    }
}
