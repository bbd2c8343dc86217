package org.passerelle.links;

import com.ibm.icu.text.NumberFormat;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.passerelle.shared.Money;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Draws the pages of {@code resources/links}. */
@Component
class LinkPages {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Wording words;

    LinkPages(Wording words) {
        this.words = words;
        ClassLoaderTemplateResolver pages = new ClassLoaderTemplateResolver(LinkPages.class.getClassLoader());
        pages.setPrefix("links/");
        pages.setSuffix(".html");
        pages.setTemplateMode(TemplateMode.HTML);
        pages.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(pages);
    }

    String part(PartnerPage page, String formKey, Optional<Outcome> outcome) {
        Context context = context(page.link().tongue());
        context.setVariable("page", page);
        context.setVariable("formKey", formKey);
        context.setVariable("told", outcome.map(o -> told(page, o)).orElse(""));
        context.setVariable("beside", outcome.map(o -> beside(page, o)).orElse(""));
        return engine.process("partner", context);
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
        return engine.process("gone", context(Tongue.FR));
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
