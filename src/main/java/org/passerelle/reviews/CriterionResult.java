package org.passerelle.reviews;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a criterion was marked over the sheets that count.
 *
 * @param code of the criterion
 * @param score of 5, two decimals half-up: the mean of two sheets, the median of three or more
 * @param comments what the reviewers wrote, without their names, in the order of their words: none can be told by its place
 */
public record CriterionResult(String code, BigDecimal score, List<String> comments) {

    public CriterionResult {
        comments = List.copyOf(comments);
    }
}
