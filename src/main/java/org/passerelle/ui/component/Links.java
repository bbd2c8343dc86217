package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.DossierId;
import org.passerelle.ui.ViewLanguage;

/** Links to dossiers and calls, each named in its own language. */
public final class Links {

    private Links() {}

    /** The title of a dossier, leading to the page that those who examine it read. */
    public static Anchor dossier(DossierId id, String title) {
        return Foreign.french(inside("dossiers/" + id, title));
    }

    /** A call by its code and its title, which leads to the page of that call under a path. */
    public static Div call(String path, CallDefinition call) {
        Span code = new Span(call.code());
        code.addClassNames("numbers", "small", "soft");
        Paragraph title = new Paragraph(
                Foreign.of(call.title(), inside(path + "/" + call.code(), ViewLanguage.text(call.title()))));
        title.addClassName("line");
        return new Div(code, title);
    }

    private static Anchor inside(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(false);
        return link;
    }

    /** Begins a mail to somebody in the reader's own mail program. */
    public static Anchor mail(String name, String address, String subject, String body) {
        return new Anchor("mailto:" + address + "?subject=" + encoded(subject) + "&body=" + encoded(body), name);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
