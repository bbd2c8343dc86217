package org.passerelle.people;

import java.util.List;
import org.passerelle.shared.CountryCode;

/**
 * A country office of the development agency: which countries it answers for, and whether it can be asked (D4).
 *
 * @param key short and in capitals ({@code DAKAR}), as a body's name carries it
 * @param name what follows "AFD – " ({@code agence de Dakar})
 * @param countries none for the headquarters, which answer where no agency of the country can be asked
 */
public record AfdAgency(String key, String name, List<CountryCode> countries, Post.Status status) {

    /** The key of the headquarters, which are always there and may be closed to opinions like any other. */
    public static final String HEADQUARTERS = "SIEGE";

    public AfdAgency {
        countries = List.copyOf(countries);
    }

    public boolean isHeadquarters() {
        return key.equals(HEADQUARTERS);
    }

    public boolean isOpen() {
        return status == Post.Status.OPEN;
    }
}
