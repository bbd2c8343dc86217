package org.passerelle.shared;

/**
 * An amount that is told in the currency of whoever pays it.
 *
 * @param currency ISO 4217
 */
public record Priced(Money amount, String currency) {}
