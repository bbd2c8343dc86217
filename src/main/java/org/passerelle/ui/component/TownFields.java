package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Territory;
import org.passerelle.ui.ViewLanguage;

/** Where an organisation has its seat: postal code and town. The register fills in what it knows; both can be changed. */
public final class TownFields extends Div {

    private static final int LONGEST_CODE = 12;

    private final TextField postalCode = new TextField(ViewLanguage.text("organisation.postalCode"));
    private final TextField city = new TextField(ViewLanguage.text("organisation.city"));

    public TownFields() {
        addClassName("stack");
        postalCode.setMaxLength(LONGEST_CODE);
        add(postalCode, city);
    }

    /** The field of the town, where it is asked for or found missing. */
    public TextField cityField() {
        return city;
    }

    public String postalCode() {
        return postalCode.getValue();
    }

    public String city() {
        return city.getValue();
    }

    public void show(@Nullable String code, @Nullable String town) {
        postalCode.setValue(code == null ? "" : code);
        city.setValue(town == null ? "" : town);
    }

    /** Fills in the seat of an authority. A code that stands beside the same town already was typed, and stays. */
    public void propose(Territory territory) {
        if (territory.city() == null) {
            return;
        }
        if (!city().equals(territory.city()) || postalCode.isEmpty()) {
            show(territory.postalCode(), territory.city());
        }
    }

    /** Takes away the seat of an authority that was chosen by mistake. */
    public void forget(Territory territory) {
        if (city().equals(territory.city())) {
            clear();
        }
    }

    public void clear() {
        show(null, null);
    }
}
