package org.passerelle.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/** Leads the keyboard past what stands between, to a part of the same page; seen while it has the focus. */
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

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault();"
                                + " document.getElementById($0).focus(); })",
                        id);
    }
}
