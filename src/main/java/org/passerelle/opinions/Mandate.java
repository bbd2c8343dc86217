package org.passerelle.opinions;

import java.util.List;
import java.util.Optional;
import org.passerelle.people.AfdAgency;
import org.passerelle.shared.CountryCode;

/**
 * Where AFD works, and which agency answers (D4): the country's own; the headquarters where that one cannot be asked, and for
 * each country eligible for development aid that has none. A country of neither kind is outside the mandate.
 */
record Mandate(List<AfdAgency> agencies) {

    Mandate {
        agencies = List.copyOf(agencies);
    }

    /**
     * Empty outside the mandate, and where the headquarters would answer and cannot be asked.
     *
     * @param aided whether the call's list of countries makes it eligible for development aid
     */
    Optional<AfdAgency> of(CountryCode country, boolean aided) {
        Optional<AfdAgency> own = agencies.stream()
                .filter(agency -> agency.countries().contains(country))
                .findFirst();
        return own.filter(AfdAgency::isOpen).or(() -> own.isPresent() || aided ? headquarters() : Optional.empty());
    }

    /** Empty where they cannot be asked. */
    Optional<AfdAgency> headquarters() {
        return agencies.stream()
                .filter(agency -> agency.isHeadquarters() && agency.isOpen())
                .findFirst();
    }
}
