package org.passerelle.ui.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.passerelle.eligibility.Question;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Countries;
import org.passerelle.ui.component.Formats;

/** The questions and answers of the test in words. */
final class EligibilityWords {

    private EligibilityWords() {}

    static String question(Question question) {
        return ViewLanguage.word("eligibility.question", question);
    }

    /** Why it is asked, or how to find out. */
    static String hint(Question question) {
        return ViewLanguage.word("eligibility.hint", question);
    }

    static String label(Question question) {
        return ViewLanguage.word("eligibility.label", question);
    }

    /** What a question lets choose from; the order is that of reading. */
    static List<String> options(Question question) {
        return switch (question) {
            case LEAD_KIND ->
                Arrays.stream(OrganisationKind.values())
                        .filter(OrganisationKind::canLead)
                        .map(Enum::name)
                        .toList();
            case COMMITMENT ->
                Arrays.stream(Question.Commitment.values()).map(Enum::name).toList();
            default -> List.of("true", "false");
        };
    }

    /** A kept answer as people read it. */
    static String answer(Question question, String kept) {
        if (kept.isEmpty()) {
            return ViewLanguage.text("eligibility.unknown");
        }
        return switch (question.kind()) {
            case CHOICE ->
                question == Question.LEAD_KIND
                        ? ViewLanguage.word("organisationKind", OrganisationKind.valueOf(kept))
                        : ViewLanguage.word("commitment", Question.Commitment.valueOf(kept));
            case YES_NO -> ViewLanguage.text("true".equals(kept) ? "form.yes" : "form.no");
            case COUNTRY -> Countries.name(CountryCode.of(kept));
            case DAY -> Formats.date(LocalDate.parse(kept));
            case NUMBER -> kept;
            case MONEY -> Formats.money(Money.of(kept));
        };
    }
}
