package org.passerelle.links;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.TimeZoneNames;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.passerelle.shared.Money;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;

/** Draws the pages behind a partner's link. */
@Component
class LinkPages {

    private final PlainTemplates templates;
    private final Wording words;

    LinkPages(PlainTemplates templates, Wording words) {
        this.templates = templates;
        this.words = words;
    }

    String part(PartnerPage page, String formKey, Optional<Outcome> outcome) {
        Context context = context(page.link().tongue());
        context.setVariable("page", page);
        context.setVariable("formKey", formKey);
        context.setVariable("told", outcome.map(o -> told(page, o)).orElse(""));
        context.setVariable("beside", outcome.map(o -> beside(page, o)).orElse(""));
        return templates.fill("partner", context);
    }

    private static String told(PartnerPage page, Outcome outcome) {
        return outcome == Outcome.INCOMPLETE
                ? page.part()
                        .fault()
                        .map(field -> "fault." + field.replaceAll("\\.\\d+$", ""))
                        .orElse("")
                : "told." + outcome.name();
    }

    /** The field beside which it is told, which takes the focus; empty for what is told at the head of the page. */
    private static String beside(PartnerPage page, Outcome outcome) {
        if (outcome == Outcome.INCOMPLETE) {
            return page.part().fault().orElse("");
        }
        return page.link().codeHash() == null ? "" : outcome.field();
    }

    /** The same for every link that does not hold: it does not say why, nor of what. */
    String gone() {
        return templates.fill("gone", context(Tongue.FR));
    }

    private Context context(Tongue tongue) {
        Context context = new Context(tongue.locale());
        context.setVariable("w", new Speaker(words, tongue));
        context.setVariable("lang", tongue.tag());
        context.setVariable("dir", tongue.direction());
        return context;
    }

    /** Answers the templates in one language. */
    record Speaker(Wording words, Tongue tongue) {

        public String of(String key, Object... arguments) {
            return words.get(tongue, key, arguments);
        }

        /** Where the dossier is, in a sentence, and when its results are expected as long as they are. */
        public String course(PartCourse course) {
            String where = of("course." + course.where(), moment(course.moment().atZone(course.zone())));
            return course.expected()
                    .filter(any -> course.where().isUnderWay())
                    .map(day -> where + " " + of("course.expected", day(day)))
                    .orElse(where);
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(place())
                    .format(day);
        }

        private Locale place() {
            return tongue == Tongue.EN ? Locale.UK : tongue.locale();
        }

        /** With its zone named by a town, since the reader lives in another one. */
        private String moment(ZonedDateTime at) {
            String town = TimeZoneNames.getInstance(place())
                    .getExemplarLocationName(at.getZone().getId());
            String hour = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at);
            return of(
                    "moment",
                    day(at.toLocalDate()),
                    hour,
                    town == null ? at.getZone().getId() : town);
        }

        /** With digits that every reader of an amount field knows. */
        public String amount(Money amount) {
            NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(tongue.tag() + "-u-nu-latn"));
            format.setMinimumFractionDigits(2);
            return format.format(amount.amount());
        }

        /** What stands in its field: an amount as it is written in this language, or what is none as it was typed. */
        public String typed(Part.Line line) {
            return line.read().map(this::amount).orElse(line.given());
        }

        public String in(Tongue other, String key) {
            return words.get(other, key);
        }
    }
}
