package org.passerelle.committee;

import java.util.List;
import java.util.SortedMap;
import org.passerelle.funding.CountryPart;
import org.passerelle.shared.Money;

/**
 * The column {@code dossier.brings}.
 *
 * @param goal the first goal that it names, its main one; the others are targets and further goals. Empty where it names none
 * @param fresh whether its partnership is new
 * @param countries its parts by partner country, euros
 * @param years what it asks of the ministry by year, euros
 * @param partnerYears what it asks of the partner State by year, euros
 */
record Brought(
        String goal,
        boolean fresh,
        List<CountryPart> countries,
        SortedMap<Integer, Money> years,
        SortedMap<Integer, Money> partnerYears) {

    /** What is asked of one funder by year; where the plan says nothing of a partner State, it follows the ministry. */
    SortedMap<Integer, Money> yearsOf(boolean ministry) {
        return ministry || partnerYears.isEmpty() ? years : partnerYears;
    }
}
