package org.passerelle.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/** Leads past what stands between, to a part of the same page; for the keyboard alone, or seen by everybody. */
public final class SkipLink extends Anchor {

    private final String id;

    /** @param target takes the focus; this link gives it its id */
    public SkipLink(String words, Component target, String id) {
        super("#" + id, words);
        this.id = id;
        target.setId(id);
        target.getElement().setAttribute("tabindex", "-1");
        addClassName("skip-link");
    }

    /** Seen by everybody, as a link of the page. */
    public static SkipLink seen(String words, Component target, String id) {
        SkipLink link = new SkipLink(words, target, id);
        link.removeClassName("skip-link");
        link.addClassName("jump-link");
        return link;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault();"
                                + " document.getElementById($0).focus(); })",
                        id);
    }
}
