package org.passerelle.links;

import java.time.Instant;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;

/** Draws the pages behind a body's link. */
@Component
class PostPages {

    private final PlainTemplates templates;
    private final Texts texts;

    PostPages(PlainTemplates templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    String list(String token, PostLink link, String body, PostReading.Lists lists, Language language) {
        Context context = context(token, language);
        context.setVariable("link", link);
        context.setVariable("body", body);
        context.setVariable("lists", lists);
        context.setVariable("words", new Marks(texts, language));
        return templates.fill("post-list", context);
    }

    String opinion(String token, String body, OpinionPage page, Language language) {
        Context context = context(token, language);
        context.setVariable("body", body);
        context.setVariable("page", page);
        context.setVariable("formKey", Secrets.formKey(token));
        context.setVariable("once", Secrets.token());
        context.setVariable("told", page.outcome().map(Enum::name).orElse(""));
        context.setVariable(
                "byCode", page.outcome().filter(PostOutcome::isOfCode).isPresent());
        return templates.fill("post-opinion", context);
    }

    /** The link does not hold: why, and the way out. */
    String held(String token, Hold hold, boolean noted, Language language) {
        Context context = context(token, language);
        context.setVariable("hold", hold.name());
        context.setVariable("formKey", Secrets.formKey(token));
        context.setVariable("noted", noted);
        return templates.fill("post-held", context);
    }

    private Context context(String token, Language language) {
        Context context = new Context(language.locale());
        context.setVariable("w", new PostWords(texts, language));
        context.setVariable("lang", language.locale().getLanguage());
        context.setVariable("token", token);
        return context;
    }

    /** What is new of an opinion, in the list. */
    public record Marks(Texts texts, Language language) {

        public String of(Asked asked, Instant now) {
            return AskedWords.mark(texts, language, asked, now);
        }
    }
}
