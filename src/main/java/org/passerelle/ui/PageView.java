package org.passerelle.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import org.passerelle.ui.component.PageHeader;

/**
 * A page inside the shell: one heading, which is also the browser's title and receives the focus when the page opens,
 * and a body. A view builds it in its constructor or, when it loads something, in {@code setParameter} or
 * {@code beforeEnter} after {@code removeAll()}.
 */
public abstract class PageView extends Div implements HasDynamicTitle {

    private String title = "";

    protected PageView() {
        addClassName("page");
    }

    /** Puts the heading of the page at its top, and into the browser's title. */
    protected PageHeader heading(String words) {
        title = words;
        PageHeader header = new PageHeader(words);
        add(header);
        return header;
    }

    /** A page made to be read: a narrow measure. */
    protected void forReading() {
        addClassName("reading");
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty()
                ? ViewLanguage.text("application.name")
                : title + " – " + ViewLanguage.text("application.name");
    }
}
