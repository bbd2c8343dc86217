package org.passerelle.funding;

import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/** How much of the total budget (euros) goes to one country; the parts add up to the total (B15). */
public record CountryPart(CountryCode code, Money part) {}
