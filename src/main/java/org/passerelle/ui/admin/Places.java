package org.passerelle.ui.admin;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.stream.Stream;
import org.passerelle.people.Register;
import org.passerelle.people.Territory;
import org.passerelle.shared.WorldRegion;
import org.passerelle.ui.ViewLanguage;

/** The régions to choose from. */
final class Places {

    private Places() {}

    /** Those of prefectures, and the regions of the world among which the geographic desks are divided. */
    static void offerWithDesks(ComboBox<String> field, Register register, List<String> used) {
        List<String> desks =
                Stream.of(WorldRegion.values()).map(WorldRegion::name).toList();
        offer(field, register, Stream.concat(used.stream(), desks.stream()).toList());
        field.setItemLabelGenerator(code ->
                WorldRegion.isNamed(code) ? ViewLanguage.text("worldRegion." + code) : register.regionLabel(code));
    }

    /** Those of the register by name, and the labels of fictional ones that are in use; another may be typed. */
    static void offer(ComboBox<String> field, Register register, List<String> used) {
        field.setItems(Stream.concat(register.regions().stream().map(Territory::code), used.stream())
                .distinct()
                .toList());
        field.setItemLabelGenerator(register::regionLabel);
    }
}
