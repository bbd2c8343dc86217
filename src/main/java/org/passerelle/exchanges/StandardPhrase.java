package org.passerelle.exchanges;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Finding;
import org.passerelle.shared.LocalizedText;

/**
 * A phrase that returns, kept by somebody of the service and put into a text where it is written. It may name what differs from one
 * dossier to the next: {@code {number}}, {@code {title}}, {@code {call}}, {@code {organisation}}, {@code {due}}.
 *
 * @param owner who keeps it; nobody else changes it
 * @param ownerName the owner as colleagues know it
 * @param name under which it is chosen
 * @param words in French and, where it has been translated, in English
 * @param shared whether every colleague may use it
 */
public record StandardPhrase(
        UUID id, PersonId owner, String ownerName, Purpose purpose, String name, LocalizedText words, boolean shared) {

    /** The most characters of a name. */
    public static final int MOST_OF_NAME = 100;

    /** What a phrase may name. */
    public static final Set<String> PLACEHOLDERS = Set.of("number", "title", "call", "organisation", "due");

    /** What a phrase may name of a dossier where no answer is asked for: there is no last day to answer by. */
    public static final Set<String> OF_DOSSIER = Set.of("number", "title", "call", "organisation");

    /** What a phrase may name where there is a call and no dossier. */
    public static final Set<String> OF_CALL = Set.of("call");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w*)\\}");

    /** Where it is used. Words: {@code phrasePurpose.NAME}. */
    public enum Purpose {
        /** In requests for information and messages. */
        REQUEST,
        /** In the reasons of a judgement, and wherever else somebody of the service says why. */
        REASON
    }

    /** What keeps a text from being asked: PHRASE_WORDS where it is empty or too long, PHRASE_PLACEHOLDER. */
    public static List<Finding> faultsOf(String words) {
        List<Finding> faults = new ArrayList<>();
        if (words.isBlank() || words.length() > Exchange.MOST_CHARACTERS) {
            faults.add(Finding.blocking("PHRASE_WORDS", "words", Map.of("limit", Exchange.MOST_CHARACTERS)));
        }
        unknownIn(words).stream()
                .sorted()
                .findFirst()
                .ifPresent(unknown ->
                        faults.add(Finding.blocking("PHRASE_PLACEHOLDER", "words", Map.of("placeholder", unknown))));
        return faults;
    }

    /** What a text names, whether a phrase may or not. */
    public static Set<String> namedIn(String words) {
        Set<String> named = new HashSet<>();
        Matcher each = PLACEHOLDER.matcher(words);
        while (each.find()) {
            named.add(each.group(1));
        }
        return named;
    }

    /** What a text names that no phrase may. */
    static Set<String> unknownIn(String words) {
        Set<String> unknown = namedIn(words);
        unknown.removeAll(PLACEHOLDERS);
        return unknown;
    }

    /** A text with what it names put in; a name without a value stays as it is. */
    static String filled(String words, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(words)
                .replaceAll(named -> Matcher.quoteReplacement(values.getOrDefault(named.group(1), named.group())));
    }
}
