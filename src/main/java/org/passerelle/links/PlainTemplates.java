package org.passerelle.links;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the pages of {@code resources/links}. */
@Component
class PlainTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    PlainTemplates() {
        ClassLoaderTemplateResolver pages = new ClassLoaderTemplateResolver(PlainTemplates.class.getClassLoader());
        pages.setPrefix("links/");
        pages.setSuffix(".html");
        pages.setTemplateMode(TemplateMode.HTML);
        pages.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(pages);
    }

    String fill(String page, Context context) {
        return engine.process(page, context);
    }
}
