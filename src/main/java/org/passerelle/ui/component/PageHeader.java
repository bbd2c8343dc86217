package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.passerelle.shared.LocalizedText;

/** The top of a page: its one heading, which takes the focus when the page opens, a line over, a lead, acts beside. */
public final class PageHeader extends Div {

    private final H1 heading;
    private final Div words = new Div();
    private final Div side = new Div();

    public PageHeader(String title) {
        addClassName("page-header");
        heading = new H1(title);
        heading.getElement().setAttribute("tabindex", "-1");
        words.addClassName("page-header-words");
        words.add(heading);
        side.addClassName("page-header-side");
        add(words);
    }

    /** A short line over the heading: the number of the dossier, the name of the call. */
    public PageHeader over(String line) {
        words.addComponentAsFirst(line(line, "over"));
        return this;
    }

    /** The dossier by its number and its title, over the heading. */
    public PageHeader overDossier(String name, String title) {
        Paragraph line = line(name + " · ", "over");
        line.add(Foreign.french(new Span(title)));
        words.addComponentAsFirst(line);
        return this;
    }

    /** The heading is what an applicant wrote, in French. */
    public PageHeader inFrench() {
        Foreign.french(heading);
        return this;
    }

    /** The heading is a text of a call, marked where it stands in French for a reader of English. */
    public PageHeader in(LocalizedText text) {
        Foreign.of(text, heading);
        return this;
    }

    /** What the page is for, in a sentence under the heading. */
    public PageHeader lead(String sentence) {
        words.add(line(sentence, "lead"));
        return this;
    }

    /** Has what stands under this id read with the heading, which takes the focus when the page opens. */
    public PageHeader described(String id) {
        heading.getElement().setAttribute("aria-describedby", id);
        return this;
    }

    /** Badges and buttons beside the heading; under it where the screen is narrow. */
    public PageHeader beside(Component... components) {
        side.add(components);
        add(side);
        return this;
    }

    /** Puts the focus on the heading: an act changed the page under it. */
    public void takeFocus() {
        Attention.to(heading);
    }

    private static Paragraph line(String text, String name) {
        Paragraph line = new Paragraph(text);
        line.addClassName(name);
        return line;
    }
}
