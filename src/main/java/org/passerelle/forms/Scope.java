package org.passerelle.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees: all answers by their keys, and in a list also {@code this} (the item), {@code parent} and
 * {@code i} (its number, from 1), each with underscores round it too, as form-js has them. A question not answered is
 * null, so that a name nobody asked stands out.
 */
public final class Scope {

    private static final Pattern ITEM = Pattern.compile("([^0-9].*?)\\.(\\d{1,4})(?:\\.|$)(.*)");

    private final Map<String, Object> root;
    private final @Nullable Scope parent;
    private final Map<String, Object> self;
    private final int number;
    private @Nullable EvalContext seen;

    private Scope(Map<String, Object> root, @Nullable Scope parent, Map<String, Object> self, int number) {
        this.root = root;
        this.parent = parent;
        this.self = self;
        this.number = number;
    }

    /** The outermost scope: answers, and facts of the dossier that the form may ask of but does not hold. */
    public static Scope of(Form form, Answers answers, Map<String, Object> facts) {
        Map<String, Object> data = Blank.under(form.sections(), answers.values());
        data.putAll(facts);
        return new Scope(data, null, data, 0);
    }

    public static Scope of(Form form, Answers answers) {
        return of(form, answers, Map.of());
    }

    /** The scope of a place, whose items may be numbered: of {@code risks.0.impact} that of the first risk. */
    public static Scope at(String place, Form form, Answers answers, Map<String, Object> facts) {
        return of(form, answers, facts).within(place, form.sections(), answers);
    }

    private Scope within(String place, List<? extends Component> components, Answers here) {
        Matcher item = ITEM.matcher(place);
        if (!item.matches()) {
            return this;
        }
        int index = Integer.parseInt(item.group(2));
        List<Answers> items = here.items(item.group(1));
        Answers answered = index < items.size() ? items.get(index) : Answers.none();
        return Located.all(components).stream()
                .filter(located -> located.path().equals(item.group(1)))
                .map(Located::component)
                .filter(DynamicList.class::isInstance)
                .map(DynamicList.class::cast)
                .findFirst()
                .map(list -> item(list, answered.values(), index).within(item.group(3), list.components(), answered))
                .orElse(this);
    }

    /** The scope of one item of a list, counted from 0. */
    public Scope item(DynamicList list, Map<String, Object> item, int index) {
        return new Scope(root, this, Blank.under(list.components(), item), index + 1);
    }

    /** The same as the expressions' engine has it: what is answered changes no more, and many expressions look at it. */
    EvalContext seen(Evaluation evaluation) {
        EvalContext known = seen;
        if (known == null) {
            known = evaluation.seeing(context());
            seen = known;
        }
        return known;
    }

    Map<String, Object> context() {
        if (parent == null) {
            return root;
        }
        Map<String, Object> context = new LinkedHashMap<>(root);
        for (String name : List.of("this", "_this_")) {
            context.put(name, self);
        }
        for (String name : List.of("parent", "_parent_")) {
            context.put(name, parent.self);
        }
        for (String name : List.of("i", "_i_")) {
            context.put(name, number);
        }
        return Collections.unmodifiableMap(context);
    }
}
