package org.passerelle.links;

import java.util.Map;
import java.util.Optional;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** The answers of a body's form and, beside them, who of its hierarchy approved the opinion. */
final class OpinionAnswers {

    /** Asked of every body that answers behind a link, whatever its form. */
    static final String APPROVED_BY = "approvedBy";

    static final int LONGEST = 150;
    static final String LABEL = "byLink.approvedBy";

    private static final String AUTHOR = "author";
    private static final String POSITION = "function";
    private static final Texts TEXTS = new Texts();

    private OpinionAnswers() {}

    /** @param saved what was saved before, which a confidential field may leave as it is */
    static Answers read(Form form, Map<String, String> posted, Answers saved) {
        String approved =
                posted.getOrDefault(PostedAnswers.PREFIX + APPROVED_BY, "").strip();
        Answers answers = PostedAnswers.read(form, posted, saved);
        return approved.isEmpty()
                ? answers
                : answers.with(APPROVED_BY, approved.length() > LONGEST ? approved.substring(0, LONGEST) : approved);
    }

    static Optional<Finding> missingApproval(Answers answers) {
        return answers.text(APPROVED_BY).isPresent()
                ? Optional.empty()
                : Optional.of(Finding.blocking(
                        "REQUIRED_FIELD",
                        APPROVED_BY,
                        Map.of(
                                "label", TEXTS.get(Language.FR, LABEL),
                                "labelEn", TEXTS.get(Language.EN, LABEL))));
    }

    static String author(Answers answers) {
        return answers.text(AUTHOR).orElse("");
    }

    static String position(Answers answers) {
        return answers.text(POSITION).orElse("");
    }

    static String approvedBy(Answers answers) {
        return answers.text(APPROVED_BY).orElse("");
    }
}
