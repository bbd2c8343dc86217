package org.passerelle.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages that the reader's roles open, in the order that the views ask for; folded on a narrow screen. */
final class ShellMenu extends Nav {

    private final Map<String, RouterLink> links = new LinkedHashMap<>();
    private final NativeButton toggle = new NativeButton(ViewLanguage.text("shell.menu"));

    ShellMenu() {
        addClassName("menu");
        setAriaLabel(ViewLanguage.text("shell.menu"));
        toggle.addClassNames("menu-toggle", "plain-button");
        toggle.addClickListener(click -> open(!hasClassName("open")));
        UnorderedList list = new UnorderedList();
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null)
                .forEach(entry -> list.add(new ListItem(link(entry))));
        add(toggle, list);
        open(false);
    }

    /** Marks the entry whose path begins the page's, the longest first. */
    void markCurrent(String path) {
        open(false);
        String current = links.keySet().stream()
                .filter(entry -> path.equals(entry) || (!entry.isEmpty() && path.startsWith(entry + "/")))
                .reduce("", (one, other) -> one.length() >= other.length() ? one : other);
        links.forEach((entry, link) -> {
            if (entry.equals(current) && (!entry.isEmpty() || path.isEmpty())) {
                link.getElement().setAttribute("aria-current", entry.equals(path) ? "page" : "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private RouterLink link(MenuEntry entry) {
        RouterLink link = new RouterLink(ViewLanguage.text(entry.title()), entry.menuClass());
        links.put(entry.path().startsWith("/") ? entry.path().substring(1) : entry.path(), link);
        return link;
    }

    private void open(boolean open) {
        setClassName("open", open);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }
}
