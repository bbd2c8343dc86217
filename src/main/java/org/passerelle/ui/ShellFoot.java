package org.passerelle.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;

/** The foot of every page: what the law asks to be reachable from everywhere. */
final class ShellFoot extends Footer {

    ShellFoot() {
        addClassName("foot");
        Div line = new Div(
                link("about", "shell.about"),
                link("accessibility", "shell.accessibility"),
                link("legal", "shell.legal"));
        line.addClassName("foot-line");
        add(line);
    }

    private static Anchor link(String path, String key) {
        Anchor link = new Anchor(path, ViewLanguage.text(key));
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
