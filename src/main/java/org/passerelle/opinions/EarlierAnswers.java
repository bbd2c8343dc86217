package org.passerelle.opinions;

import org.passerelle.forms.Answers;
import org.passerelle.forms.Choice;
import org.passerelle.forms.Form;
import org.passerelle.forms.Located;
import org.passerelle.forms.LongText;
import org.passerelle.forms.OpinionKeys;
import org.passerelle.forms.Question;

/**
 * Offers what a body wrote of a partner before, with an account and behind a link: texts and choices of its form, where
 * nothing stands yet. Not the judgement on that dossier, nor who signed it, nor what is confidential.
 */
public final class EarlierAnswers {

    private EarlierAnswers() {}

    /** The answers, with the earlier ones where nothing stands yet. */
    public static Answers into(Form form, Answers answers, Answers earlier) {
        Answers filled = answers;
        for (Located located : form.components()) {
            String place = located.path();
            if (isOffered(located) && filled.at(place).isEmpty()) {
                filled = filled.with(place, earlier.at(place).orElse(null));
            }
        }
        return filled;
    }

    private static boolean isOffered(Located located) {
        return located.component() instanceof Question question
                && (question instanceof LongText || question instanceof Choice)
                && !question.head().isConfidential()
                && !located.path().equals(OpinionKeys.VALUE)
                && !located.path().equals(OpinionKeys.COMMENT);
    }
}
