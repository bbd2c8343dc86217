package org.passerelle.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.MultiCountry;
import org.passerelle.funding.Resource;
import org.passerelle.shared.Money;

/**
 * The content of a dossier, or the parts of it that an act replaces: what is absent stays as it was.
 *
 * @param sdgs goals and their targets, the main goal first: {@code 6, 6.1, 5}
 * @param deliberationOn the council's day, where the deliberation follows the dossier (D3)
 */
public record ScriptedContent(
        @Nullable String title,
        @Nullable String summary,
        @Nullable List<ScriptedPartner> partners,
        @Nullable List<CountryPart> countries,
        @Nullable MultiCountry multiCountry,
        @Nullable String theme,
        @Nullable List<String> sdgs,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable List<Expense> expenses,
        @Nullable List<Resource> resources,
        @Nullable Money minimumViableGrant,
        @Nullable LocalDate deliberationOn,
        @Nullable Map<String, JsonNode> answers) {}
