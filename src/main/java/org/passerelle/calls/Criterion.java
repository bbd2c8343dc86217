package org.passerelle.calls;

import org.passerelle.shared.LocalizedText;

/** One line of the review grid: its code ({@code C4}), label and weight; weights of a grid sum to 100. */
public record Criterion(String code, LocalizedText label, int weight) {}
