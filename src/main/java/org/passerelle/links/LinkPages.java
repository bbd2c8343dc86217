package org.passerelle.links;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.passerelle.links.PartnerDesk.Outcome;
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
        context.setVariable("told", outcome.map(o -> "told." + o.name()).orElse(""));
        context.setVariable("isDone", page.link().confirmedAt() != null);
        return engine.process("partner", context);
    }

    /** The same for every link that does not hold: it does not say why, nor of what. */
    String gone() {
        return engine.process("gone", context(Tongue.FR));
    }

    private Context context(Tongue tongue) {
        Context context = new Context(Locale.forLanguageTag(tongue.tag()));
        context.setVariable("w", new Speaker(words, tongue));
        context.setVariable("lang", tongue.tag());
        context.setVariable("dir", tongue.direction());
        return context;
    }

    /** Answers the templates in one language. */
    record Speaker(Wording words, Tongue tongue) {

        public String of(String key) {
            return words.get(tongue, key);
        }

        public String in(Tongue other, String key) {
            return words.get(other, key);
        }
    }
}
