package org.passerelle.funding;

import java.util.Optional;
import org.passerelle.shared.Money;

/**
 * One change that leaves no rule of the budget broken: the smallest of its kind.
 *
 * @param amount what moves, all years, euros
 * @param giver the resource that gives more, as it stands before; empty where none does
 * @param plan the plan after it
 */
public record Remedy(RemedyKind kind, Money amount, Optional<Resource> giver, FundingPlan plan) {}
