package org.passerelle.awards;

import org.passerelle.shared.Money;

/**
 * How far one funder's part of a partial award can be raised, in its own currency.
 *
 * @param granted what it gives now, which is never lowered
 * @param wanted what was asked of it
 * @param most what it can give: the less of what was asked and what is free
 */
public record AppealRaise(Money granted, Money wanted, Money most) {

    boolean allows(Money amount) {
        return !granted.isMoreThan(amount) && !amount.isMoreThan(most);
    }
}
