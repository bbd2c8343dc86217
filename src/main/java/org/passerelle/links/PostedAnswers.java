package org.passerelle.links;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Component;
import org.passerelle.forms.DynamicList;
import org.passerelle.forms.Form;
import org.passerelle.forms.Group;
import org.passerelle.forms.Quantity;
import org.passerelle.forms.Question;
import org.passerelle.forms.Tick;
import org.passerelle.shared.Figures;

/**
 * Reads what a plain page sends as answers to a form: only what the form asks, each bounded. A confidential field that is
 * left empty says nothing new, since what was saved is not shown in it.
 */
final class PostedAnswers {

    static final String PREFIX = "a.";
    /** Of a confidential answer: ticked to have it forgotten. */
    static final String FORGET = "forget.";

    private static final int MOST_ITEMS = 50;

    private final Map<String, String> posted;
    private final Answers saved;

    private PostedAnswers(Map<String, String> posted, Answers saved) {
        this.posted = posted;
        this.saved = saved;
    }

    /** @param saved what was saved before, which a confidential field may leave as it is */
    static Answers read(Form form, Map<String, String> posted, Answers saved) {
        PostedAnswers reading = new PostedAnswers(posted, saved);
        Answers answers = Answers.none();
        for (Group section : form.sections()) {
            answers = reading.with(answers, section.components(), section.path());
        }
        return answers;
    }

    private Answers with(Answers answers, List<Component> components, String path) {
        Answers next = answers;
        for (Component component : components) {
            if (component instanceof Group group) {
                next = with(next, group.components(), join(path, group.path()));
            } else if (component instanceof DynamicList list) {
                next = next.with(join(path, list.path()), items(list, join(path, list.path())));
            } else if (component instanceof Question question) {
                next = with(next, question, join(path, question.key()));
            }
        }
        return next;
    }

    private Answers with(Answers answers, Question question, String place) {
        Object said = said(question, place);
        if (said == null && question.head().isConfidential() && !posted.containsKey(FORGET + place)) {
            said = saved.at(place).orElse(null);
        }
        return said == null ? answers : answers.with(place, said);
    }

    /** Items left empty are none, wherever they stand: to empty a line is to remove it. */
    private List<Map<String, Object>> items(DynamicList list, String place) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < MOST_ITEMS; i++) {
            Map<String, Object> item = new LinkedHashMap<>();
            for (Component component : list.components()) {
                if (component instanceof Question question) {
                    Object said = said(question, place + "." + i + "." + question.key());
                    if (said != null) {
                        item.put(question.key(), said);
                    }
                }
            }
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return items;
    }

    private @Nullable Object said(Question question, String place) {
        String text = Parts.bounded(posted.getOrDefault(PREFIX + place, "").replace("\r\n", "\n"));
        if (text.isBlank()) {
            return null;
        }
        if (question instanceof Tick) {
            return true;
        }
        return question instanceof Quantity
                ? Figures.read(text).map(BigDecimal::toPlainString).orElse(text)
                : text;
    }

    private static String join(String path, String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }
}
