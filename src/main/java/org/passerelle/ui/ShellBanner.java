package org.passerelle.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.stream.Stream;
import org.passerelle.shared.Language;
import org.passerelle.ui.security.AccountPages;

/** The top line: the product's name, the other languages, what is new, who is signed in and the way out. */
final class ShellBanner extends Header {

    private final transient Visitor visitor;
    private final Anchor notices = new Anchor("notices");

    ShellBanner(Visitor visitor) {
        this.visitor = visitor;
        addClassName("banner");
        notices.getElement().setAttribute("router-link", true);
        Anchor brand = new Anchor("", ViewLanguage.text("application.name"));
        brand.addClassName("brand");
        brand.getElement().setAttribute("router-link", true);
        Div tools = new Div();
        tools.addClassName("tools");
        Stream.of(Language.values())
                .filter(language -> language != ViewLanguage.current())
                .map(ShellBanner::languageSwitch)
                .forEach(tools::add);
        visitor.name()
                .ifPresentOrElse(
                        name -> tools.add(notices, who(name), signOut(visitor)),
                        () -> tools.add(new Anchor(AccountPages.LOGIN, ViewLanguage.text("shell.signIn"))));
        Div line = new Div(brand, tools);
        line.addClassName("banner-line");
        add(line);
        refresh();
    }

    /** Counts the notices that wait to be read. */
    void refresh() {
        if (notices.getParent().isPresent()) {
            notices.setText(ViewLanguage.text("shell.notices", visitor.unread()));
        }
    }

    /** A language by its own name: who wants it may read no other. */
    private static Component languageSwitch(Language other) {
        NativeButton change = plainButton(I18NProvider.translate(other.locale(), "language." + other.name()));
        change.getElement().setAttribute("lang", other.locale().getLanguage());
        change.addClickListener(click -> {
            ViewLanguage.choose(other);
            click.getSource().getUI().ifPresent(ui -> ui.getPage().reload());
        });
        return change;
    }

    private static Component who(String name) {
        Anchor who = new Anchor(AccountPages.ACCOUNT, name);
        who.addClassName("who");
        who.getElement().setAttribute("router-link", true);
        return who;
    }

    private static Component signOut(Visitor visitor) {
        NativeButton out = plainButton(ViewLanguage.text("shell.signOut"));
        out.addClickListener(click -> out.getUI().ifPresent(visitor::signOut));
        return out;
    }

    private static NativeButton plainButton(String words) {
        NativeButton button = new NativeButton(words);
        button.addClassName("plain-button");
        return button;
    }
}
