package org.passerelle.ui.security;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.people.Actor;
import org.passerelle.shared.Json;
import org.passerelle.shared.Language;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.LocalCopy;
import org.passerelle.ui.component.Script;

/**
 * Waits in the page until the session is over, and then asks its writer to sign in again, in place. The server has
 * forgotten the page by then: the browser signs in by itself, and comes back to the same field, where what was not saved
 * is put back (ADR 0037).
 */
@Tag("dialog")
public final class SignInAgain extends HtmlContainer {

    private static final String SCRIPT = Script.of("sign-in-again.js");
    private static final String TITLE = "sign-in-again";

    /**
     * @param writer who may go on here; anybody else who signs in is led to the own start
     * @param copy holds what is not saved
     * @param here the address of the page, for who would rather sign in on the page made for it
     */
    public SignInAgain(Actor writer, LocalCopy copy, String here) {
        addClassName("sign-in-again");
        getElement().setAttribute("aria-labelledby", TITLE);
        H2 title = new H2(ViewLanguage.text("shell.sessionExpired"));
        title.setId(TITLE);
        Paragraph told = new Paragraph();
        told.addClassName("alert");
        told.getElement().setAttribute("role", "alert").setAttribute("hidden", true);
        Anchor away = new Anchor(here, ViewLanguage.text("login.onItsPage"));
        away.setRouterIgnore(true);
        add(
                title,
                new Paragraph(ViewLanguage.text("login.inPlace")),
                told,
                PasswordForm.of(writer.login(), "login.goOn"),
                new Paragraph(away));
        getElement()
                .executeJs(
                        SCRIPT,
                        writer.personId().toString(),
                        copy.getElement(),
                        Json.write(captions()),
                        Json.write(reasons()));
    }

    /** Of every language: the page may have begun in another one. */
    private static List<String> captions() {
        return Stream.of(Language.values())
                .map(language -> I18NProvider.translate(language.locale(), "shell.sessionExpired"))
                .toList();
    }

    private static Map<String, String> reasons() {
        return Stream.of("wrong", "wait", "again", "lost")
                .collect(Collectors.toMap(why -> why, why -> ViewLanguage.text("login." + why)));
    }
}
