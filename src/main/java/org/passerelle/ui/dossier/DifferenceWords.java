package org.passerelle.ui.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Difference;
import org.passerelle.dossiers.Snapshots;
import org.passerelle.dossiers.Written;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Component;
import org.passerelle.forms.Form;
import org.passerelle.forms.Question;
import org.passerelle.forms.Scope;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.PlanPlaces;
import org.passerelle.ui.component.TypedAnswers;

/** What a changed field is called, and what stood and stands in it, in the reader's words. */
final class DifferenceWords {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d{1,2}");
    private static final Pattern LINE = Pattern.compile("(.+?)\\.(\\d+)(?:\\..+)?");
    private static final Map<String, String> CHOICES = Map.of(
            "category",
            "expenseCategory",
            "source",
            "resourceSource",
            "status",
            "fundingStatus",
            "kind",
            "contributionKind",
            "multiCountry",
            "multiCountry",
            "role",
            "partnerRole",
            "type",
            "documentType");

    private final Form form;
    private final Map<String, Object> facts;
    private final Organisations organisations;

    DifferenceWords(Form form, Map<String, Object> facts, Organisations organisations) {
        this.form = form;
        this.facts = facts;
        this.organisations = organisations;
    }

    String name(Difference difference) {
        return switch (difference.part()) {
            case Written.PLAN ->
                PlanPlaces.isOne(difference.place())
                        ? PlanPlaces.name(difference.place())
                        : ViewLanguage.text("changes.plan");
            case Written.PARTNERS -> ViewLanguage.text("changes.partner");
            case Difference.DOCUMENTS -> type(difference);
            default -> field(difference.place());
        };
    }

    /** @param after whether it is the later value: options are looked up among the answers of its side */
    String value(Difference difference, Object value, Snapshots.Changed changed, boolean after) {
        if (difference.part().isEmpty()) {
            Answers answers =
                    answers(after ? changed.after().content() : changed.before().content());
            return question(difference.place())
                    .map(q -> TypedAnswers.words(q, value, Scope.at(difference.place(), form, answers, facts)))
                    .filter(words -> !words.isBlank())
                    .orElseGet(() -> plain("", value));
        }
        return plain(last(difference.place()), value);
    }

    private String field(String place) {
        Optional<Component> component = component(place);
        String name = component
                .flatMap(c -> Optional.ofNullable(c.head().label()))
                .map(ViewLanguage::text)
                .orElse(place);
        Matcher line = LINE.matcher(place);
        if (!line.matches()) {
            return name;
        }
        String list = form.at(line.group(1))
                .flatMap(c -> Optional.ofNullable(c.head().label()))
                .map(ViewLanguage::text)
                .orElse(line.group(1));
        int number = Integer.parseInt(line.group(2)) + 1;
        String numbered = ViewLanguage.text("changes.line", list, number);
        return list.equals(name) ? numbered : numbered + " – " + name;
    }

    private String type(Difference difference) {
        Object there = difference.after() == null ? difference.before() : difference.after();
        Object type = there instanceof Map<?, ?> document ? document.get("type") : null;
        return ViewLanguage.text("documentType." + type);
    }

    private String plain(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(e -> !Set.of("sha256", "type").contains(e.getKey()))
                    .flatMap(e -> word(String.valueOf(e.getKey()), e.getValue()))
                    .collect(Collectors.joining(" · "));
        }
        if (value instanceof List<?> several) {
            return several.stream().map(one -> plain("", one)).collect(Collectors.joining("\n"));
        }
        String text = String.valueOf(value);
        if (AMOUNT.matcher(text).matches()) {
            return Formats.money(Money.of(text));
        }
        if (name.equals("organisation")) {
            return organisation(text);
        }
        String choice = CHOICES.get(name);
        return choice == null || text.isBlank() ? text : ViewLanguage.text(choice + "." + text);
    }

    private Stream<String> word(String name, @Nullable Object value) {
        String words = plain(name, value);
        boolean year = name.matches("\\d{4}");
        return words.isBlank()
                ? Stream.empty()
                : Stream.of(year ? ViewLanguage.text("changes.year", name, words) : words);
    }

    /** A partner by its id; the name of who pays a line of the plan as it was written. */
    private String organisation(String text) {
        try {
            return organisations.get(new OrganisationId(UUID.fromString(text))).name();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private Optional<Component> component(String place) {
        int dot = place.lastIndexOf('.');
        return form.at(place).or(() -> dot < 0 ? Optional.empty() : component(place.substring(0, dot)));
    }

    private Optional<Question> question(String place) {
        return form.at(place).filter(Question.class::isInstance).map(Question.class::cast);
    }

    @SuppressWarnings("unchecked")
    private static Answers answers(String content) {
        return Json.readMap(content).get("answers") instanceof Map<?, ?> given
                ? new Answers(new HashMap<>((Map<String, Object>) given))
                : Answers.none();
    }

    private static String last(String place) {
        return place.substring(place.lastIndexOf('.') + 1);
    }
}
