package org.passerelle.links;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Choice;
import org.passerelle.forms.Component;
import org.passerelle.forms.DynamicList;
import org.passerelle.forms.Form;
import org.passerelle.forms.Group;
import org.passerelle.forms.Limit;
import org.passerelle.forms.LongText;
import org.passerelle.forms.Quantity;
import org.passerelle.forms.Question;
import org.passerelle.forms.Scope;
import org.passerelle.forms.ShortText;
import org.passerelle.forms.Tick;
import org.passerelle.links.PlainField.Kind;
import org.passerelle.shared.Figures;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/**
 * Draws the questions of a form for a page without a script. What is hidden until something is answered stands there all
 * the same, and says in which case it is asked.
 */
final class PlainForm {

    private static final String WHEN = "byLink.when";

    private final Form form;
    private final Answers answers;
    private final boolean masked;
    private final Texts texts;
    private final Language language;
    private final Scope scope;
    private final Map<String, String> faults = new HashMap<>();

    /** @param masked whether what is confidential is not shown again, since it was saved */
    PlainForm(Form form, Answers answers, boolean masked, List<Finding> findings, Texts texts, Language language) {
        this.form = form;
        this.answers = answers;
        this.masked = masked;
        this.texts = texts;
        this.language = language;
        this.scope = Scope.of(form, answers);
        findings.forEach(finding -> faults.putIfAbsent(finding.place(), words(finding, texts, language)));
    }

    /** A section and its questions. */
    record Section(String id, String title, List<PlainField> fields) {}

    List<Section> sections() {
        return form.sections().stream()
                .map(section -> new Section(
                        section.head().id(),
                        section.label().in(language),
                        fields(section.components(), section.path())))
                .toList();
    }

    private List<PlainField> fields(List<Component> components, String path) {
        List<PlainField> fields = new ArrayList<>();
        for (Component component : components) {
            if (component instanceof Group group) {
                fields.addAll(fields(group.components(), join(path, group.path())));
            } else if (component instanceof DynamicList list) {
                fields.add(list(list, join(path, list.path())));
            } else if (component instanceof Question question) {
                fields.add(field(question, join(path, question.key())));
            }
        }
        return fields;
    }

    /** Its items, and an empty one after them as long as there is room: it is filled and the form saved, for more. */
    private PlainField list(DynamicList list, String place) {
        int items = answers.items(place).size();
        int room = list.max() == 0 ? items + 1 : Math.min(items + 1, list.max());
        List<PlainField> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(room, list.first()); i++) {
            String item = place + "." + i;
            String name = list.item().in(language) + " " + (i + 1);
            list.components().stream()
                    .filter(Question.class::isInstance)
                    .map(question -> (Question) question)
                    .map(question -> field(question, join(item, question.key()), name, isAlways(list)))
                    .forEach(rows::add);
        }
        return new PlainField(
                place,
                Kind.LIST,
                list.label().in(language),
                help(list),
                when(list, place),
                false,
                "",
                0,
                "",
                0,
                List.of(),
                rows,
                faults.getOrDefault(place, ""));
    }

    private PlainField field(Question question, String place) {
        return field(question, place, question.label().in(scope).in(language), true);
    }

    /** What is asked in one case alone says which; it is not marked as required, since in the others it is not. */
    private PlainField field(Question question, String place, String label, boolean within) {
        String value = value(question, place);
        boolean hidden = masked && question.head().isConfidential();
        return new PlainField(
                place,
                kind(question),
                label,
                help(question),
                when(question, place),
                question.required() && within && isAlways(question),
                hidden ? "" : value,
                hidden ? value.length() : 0,
                question instanceof Quantity quantity ? quantity.adorners().said(language) : "",
                most(question),
                question instanceof Choice choice
                        ? choice.options().in(scope).stream()
                                .map(option -> new PlainField.Choice(
                                        option.value(), option.label().in(language)))
                                .toList()
                        : List.of(),
                List.of(),
                faults.getOrDefault(place, ""));
    }

    private static boolean isAlways(Component component) {
        return component.head().hide() == null;
    }

    /** Every kind of question that a body is asked can be drawn; a test reads the forms. */
    static Kind kind(Question question) {
        if (question instanceof LongText) {
            return Kind.TEXT;
        }
        if (question instanceof Choice) {
            return Kind.CHOICE;
        }
        if (question instanceof Tick) {
            return Kind.TICK;
        }
        if (question instanceof Quantity) {
            return Kind.FIGURE;
        }
        if (question instanceof ShortText) {
            return Kind.LINE;
        }
        throw new IllegalArgumentException(
                "No plain page asks a " + question.head().type());
    }

    private String value(Question question, String place) {
        return question instanceof Tick
                ? Boolean.toString(answers.isTicked(place))
                : answers.at(place)
                        .map(said -> written(question, said.toString()))
                        .orElse("");
    }

    /** A figure with the mark of decimals that its reader writes. */
    private String written(Question question, String said) {
        boolean figure = question instanceof Quantity && Figures.read(said).isPresent();
        return figure && language == Language.FR ? said.replace('.', ',') : said;
    }

    private int most(Question question) {
        Optional<Limit> limit = Optional.empty();
        if (question instanceof LongText text) {
            limit = Optional.ofNullable(text.lengths().max());
        } else if (question instanceof ShortText line) {
            limit = Optional.ofNullable(line.lengths().max());
        }
        return limit.flatMap(bound -> bound.in(scope)).map(BigDecimal::intValue).orElse(0);
    }

    private String help(Component component) {
        return component.head().help().map(help -> help.in(language)).orElse("");
    }

    private String when(Component component, String place) {
        if (component.head().hide() == null) {
            return "";
        }
        String own = WHEN + "." + place;
        return texts.get(language, texts.has(language, own) ? own : WHEN);
    }

    /** A question beside the form, of one line. */
    static PlainField line(String place, String label, String help, String value, int most, String fault) {
        return new PlainField(place, Kind.LINE, label, help, "", true, value, 0, "", most, List.of(), List.of(), fault);
    }

    /** What is wrong at a place and the way out; empty where nothing is. */
    static String fault(String place, List<Finding> findings, Texts texts, Language language) {
        return findings.stream()
                .filter(finding -> finding.place().equals(place))
                .findFirst()
                .map(finding -> words(finding, texts, language))
                .orElse("");
    }

    private static String words(Finding finding, Texts texts, Language language) {
        String key = "finding." + finding.code();
        return texts.get(language, key, finding.evidence()) + " "
                + texts.get(language, key + ".wayOut", finding.evidence());
    }

    private static String join(String path, String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }
}
