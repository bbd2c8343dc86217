package org.passerelle.opinions;

import org.passerelle.calls.CallId;
import org.passerelle.calls.FundingScheme;
import org.passerelle.shared.Money;

/**
 * What D4 looks at, once for each partner country of a dossier.
 *
 * @param call whose version of the table routes
 * @param theme the main theme; a free text matches no coded theme
 * @param securityZone GREEN, YELLOW, ORANGE or RED
 * @param requested what is asked of the ministry, euros
 * @param post whether the country has a post that can be asked
 * @param reach from where that post answers
 * @param underAgencyMandate whether an agency of AFD answers for the country, or its headquarters
 * @param expertOfTheme whether the theme has an expert of its own
 */
public record RoutingFacts(
        CallId call,
        FundingScheme scheme,
        String theme,
        String securityZone,
        Money requested,
        PostState post,
        Reach reach,
        boolean underAgencyMandate,
        boolean expertOfTheme) {

    /** From where a post answers for a partner. */
    public enum Reach {
        /** It resides in the partner's country. */
        RESIDENT,
        /** It answers for the part of the country in which the partner lies. */
        SUB_NATIONAL,
        /** It is accredited to a country in which no post resides. */
        ACCREDITATION
    }

    /** Whether a country's post can be asked. */
    public enum PostState {
        /** A post answers for the country. */
        OPEN,
        /** Its post does not answer for now. */
        SUSPENDED,
        /** Its post is closed. */
        CLOSED,
        /** No post answers for the country. */
        NONE
    }
}
