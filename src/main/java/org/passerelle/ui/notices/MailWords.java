package org.passerelle.ui.notices;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Pre;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.shared.ServiceAddress;

/** The words of a mail as they were written, in which the addresses of the service itself, and no others, are links. */
public final class MailWords extends Pre {

    /** A full stop or a bracket after an address is not of it. */
    private static final String PATH = "(?:[\\w/?=&%#~+.-]*[\\w/=-])?";

    public MailWords(String words, ServiceAddress service) {
        addClassName("mail-body");
        Matcher address = Pattern.compile(Pattern.quote(service.of("")) + PATH).matcher(words);
        int end = 0;
        while (address.find()) {
            add(words.substring(end, address.start()));
            add(new Anchor(address.group(), address.group()));
            end = address.end();
        }
        add(words.substring(end));
    }

    /** In the language of who receives it, which need not be that of who reads it here. */
    public MailWords in(Locale language) {
        getElement().setAttribute("lang", language.toLanguageTag());
        getElement().setAttribute("dir", "auto");
        return this;
    }
}
