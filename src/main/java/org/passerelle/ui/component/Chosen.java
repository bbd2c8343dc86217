package org.passerelle.ui.component;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What is chosen in a list of several, in the order of its words as the reader's language sorts them. */
public final class Chosen {

    private Chosen() {}

    /** Shows the values by their labels' order: a set has none of its own, and a page must read the same twice. */
    public static <T> void show(MultiSelectComboBox<T> box, Collection<T> values) {
        ItemLabelGenerator<T> label = box.getItemLabelGenerator();
        Set<T> sorted = values.stream()
                .sorted(Comparator.comparing(label::apply, Countries.order()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        box.setValue(sorted);
    }
}
