package org.passerelle.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceAddress;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills the pages of {@code resources/letters}: well-formed HTML with Thymeleaf attributes, one file for each kind, its
 * words from the same texts as the screens. An engine of its own, so that no web page is found among them.
 */
@Component
class Templates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String style = read("/letters/letter.css");
    private final Texts texts;
    private final ServiceAddress address;

    Templates(Texts texts, ServiceAddress address) {
        this.texts = texts;
        this.address = address;
        ClassLoaderTemplateResolver pages = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        pages.setPrefix("letters/");
        pages.setSuffix(".html");
        pages.setTemplateMode(TemplateMode.HTML);
        pages.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(pages);
        engine.setMessageResolver(new Words(texts));
    }

    /** @param code under which the letter can be verified; none where it is not issued */
    String fill(LetterModel letter, @Nullable LetterCode code) {
        Context context = context(letter.head().language(), letter);
        context.setVariable("head", letter.head());
        context.setVariable("titleKey", "letter.title." + letter.name());
        context.setVariable("descriptionKey", "letter.description." + letter.name());
        context.setVariable("code", code == null ? null : code.printed());
        context.setVariable("verifyAt", address.of("verify"));
        context.setVariable("draft", letter.isDraft());
        context.setVariable("style", style);
        context.setVariable("hundred", BigDecimal.valueOf(100));
        return engine.process(letter.template(), context);
    }

    /** One part of an office document, which is plain XML; its name says so. */
    String fill(String part, Language language, Object model) {
        return engine.process(part, context(language, model));
    }

    private Context context(Language language, Object model) {
        Context context = new Context(language.locale());
        context.setVariable("m", model);
        context.setVariable("f", new Formats(language));
        context.setVariable("stamps", new Stamps(language, texts));
        context.setVariable("lang", language.locale().getLanguage());
        return context;
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers {@code #{key}} with the text of the letter's language. */
    private static final class Words extends AbstractMessageResolver {

        private final Texts texts;

        Words(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            Language language = Language.of(context.getLocale());
            return texts.get(language, key, parameters == null ? new Object[0] : parameters);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            return "!" + key + "!";
        }
    }
}
