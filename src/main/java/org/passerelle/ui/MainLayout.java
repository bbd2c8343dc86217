package org.passerelle.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.passerelle.shared.ServiceClock;
import org.passerelle.ui.component.LocalCopy;
import org.passerelle.ui.component.PhraseShelf;
import org.passerelle.ui.component.ReaderZone;
import org.passerelle.ui.component.Script;
import org.passerelle.ui.component.SkipLink;

/**
 * The frame round every page: skip link, the demo's date, banner, menu by role, content, foot. Views join the menu with
 * {@code @Menu(title = "a text key", order = …)} and their {@code @RolesAllowed}; nobody edits this class for that.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /** The parameter of a page that is opened at a place within it. */
    public static final String PLACE = "at";

    private static final String ARRIVAL = Script.of("arrival.js");
    private static final String ENTER = Script.of("enter.js");
    private static final String FOCUS = Script.of("focus.js");

    private final ClockNote clockNote;
    private final ShellBanner banner;
    private final ShellMenu menu = new ShellMenu();
    private final Main content = new Main();

    MainLayout(ServiceClock clock, Visitor visitor, PhraseShelf phrases) {
        clockNote = new ClockNote(clock);
        banner = new ShellBanner(visitor);
        // Now: the page below is there before this frame, and looks for them as it comes.
        phrases.in(UI.getCurrent());
        addClassName("shell");
        add(
                new SkipLink(ViewLanguage.text("shell.skip"), content, "content"),
                clockNote,
                banner,
                menu,
                content,
                new ShellFoot());
        addAttachListener(attached -> {
            ReaderZone.learn(attached.getUI());
            nameTheConnection(attached.getUI());
            attached.getUI().getPage().executeJs(ENTER);
            attached.getUI().getPage().executeJs(FOCUS);
            visitor.person().ifPresent(person -> LocalCopy.keepOnly(attached.getUI(), person));
        });
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        clockNote.refresh();
        banner.refresh();
        menu.markCurrent(path);
        UI.getCurrent()
                .getPage()
                .executeJs(ARRIVAL, ViewLanguage.current().locale().getLanguage(), PLACE);
    }

    /** The sign of a lost connection speaks English until told otherwise. */
    private static void nameTheConnection(UI ui) {
        ui.getPage()
                .executeJs(
                        "const sign = window.Vaadin?.connectionIndicator; if (sign) { sign.onlineText = $0;"
                                + " sign.offlineText = $1; sign.reconnectingText = $1; }",
                        ViewLanguage.text("shell.online"),
                        ViewLanguage.text("shell.connectionLost"));
    }
}
