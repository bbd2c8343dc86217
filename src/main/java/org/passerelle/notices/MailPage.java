package org.passerelle.notices;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The words of a mail as a page that any reader of mails shows and any screen reader reads: its language and
 * direction, one heading, paragraphs, links that can be followed; no picture and nothing fetched from elsewhere.
 */
final class MailPage {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%1$s" dir="%2$s">\
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <title>%3$s</title></head>
            <body style="margin:0;padding:16px;background:#ffffff;color:#161616;\
            font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
            <div role="article" lang="%1$s" dir="%2$s" style="max-width:38em">
            <h1 style="font-size:20px;line-height:1.3">%3$s</h1>
            %4$s
            </div></body></html>
            """;

    private MailPage() {}

    static String of(Mail mail) {
        String paragraphs = Arrays.stream(mail.body().split("\\n\\s*\\n"))
                .map(MailPage::paragraph)
                .collect(Collectors.joining("\n"));
        Locale language = mail.language();
        return PAGE.formatted(language.getLanguage(), direction(language), escaped(mail.subject()), paragraphs);
    }

    private static String direction(Locale language) {
        return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
    }

    private static String paragraph(String words) {
        String linked = LINK.matcher(escaped(words.strip()))
                .replaceAll(found -> "<a href=\"$0\" style=\"color:#1d3c6e;overflow-wrap:anywhere\">$0</a>"
                        .replace("$0", java.util.regex.Matcher.quoteReplacement(found.group())));
        return "<p>" + linked.replace("\n", "<br>\n") + "</p>";
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
