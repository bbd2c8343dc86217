package org.passerelle.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/**
 * A text of a form in which expressions may stand, each filled in from the answers: <code>{{title}}</code>, as form-js
 * has them. Most texts have none. Its conditions and loops are refused: a text of its own can be hidden.
 */
public final class Template {

    private static final Pattern INSERT = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final String BLANK = "…";

    /** A stretch of text, then what is filled in after it, if anything. */
    private record Piece(String text, @Nullable Feel insert) {}

    private final List<Piece> french;
    private final @Nullable List<Piece> english;

    private Template(List<Piece> french, @Nullable List<Piece> english) {
        this.french = french;
        this.english = english;
    }

    /**
     * @throws IllegalArgumentException where an expression cannot be read, or is a condition or a loop, or is the whole
     */
    static Template of(LocalizedText text) {
        return new Template(
                pieces(text.fr()),
                Optional.ofNullable(text.en()).map(Template::pieces).orElse(null));
    }

    /** Whether it says the same whatever is answered. */
    public boolean isFixed() {
        return inserts().findAny().isEmpty();
    }

    /** The text as things stand; what is not answered leaves nothing. */
    public LocalizedText in(Scope scope) {
        return filled(insert -> written(insert, scope));
    }

    /** The text as Markdown: what is filled in stays what was answered, whatever signs stand in it. */
    public LocalizedText markdownIn(Scope scope) {
        return filled(insert -> written(insert, scope).replaceAll("\\s+", " ").replaceAll("\\p{Punct}", "\\\\$0"));
    }

    /** The text before anything is answered, on paper. */
    public LocalizedText blank() {
        return filled(insert -> BLANK);
    }

    Stream<Feel> inserts() {
        return Stream.concat(french.stream(), Stream.ofNullable(english).flatMap(List::stream))
                .flatMap(piece -> Stream.ofNullable(piece.insert));
    }

    private LocalizedText filled(Function<Feel, String> words) {
        return new LocalizedText(filled(french, words), english == null ? null : filled(english, words));
    }

    private static String filled(List<Piece> pieces, Function<Feel, String> words) {
        return pieces.stream()
                .map(piece -> piece.text + (piece.insert == null ? "" : words.apply(piece.insert)))
                .collect(Collectors.joining());
    }

    private static String written(Feel insert, Scope scope) {
        return insert.value(scope)
                .map(value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                .orElse("");
    }

    private static List<Piece> pieces(String text) {
        if (text.startsWith("=")) {
            throw new IllegalArgumentException("a text that is one expression; write {{…}}: " + text);
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher insert = INSERT.matcher(text);
        int from = 0;
        while (insert.find()) {
            pieces.add(new Piece(
                    text.substring(from, insert.start()), insert(insert.group(1).strip())));
            from = insert.end();
        }
        pieces.add(new Piece(text.substring(from), null));
        return List.copyOf(pieces);
    }

    private static Feel insert(String source) {
        if (source.startsWith("#") || source.startsWith("/")) {
            throw new IllegalArgumentException(
                    "conditions and loops in a text are outside the subset; hide a text of its own: " + source);
        }
        return Feel.parse(source);
    }
}
