package org.passerelle.ui.site;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;

/** A page that is only read: a title, a lead and numbered sections, all from the texts. */
abstract class TextPage extends PageView {

    /** @param prefix the texts are {@code prefix.title}, {@code prefix.lead}, {@code prefix.1.title}, {@code prefix.1.text}… */
    TextPage(String prefix, int sections) {
        forReading();
        heading(ViewLanguage.text(prefix + ".title")).lead(ViewLanguage.text(prefix + ".lead"));
        for (int i = 1; i <= sections; i++) {
            Section section = new Section(
                    new H2(ViewLanguage.text(prefix + "." + i + ".title")),
                    new Paragraph(ViewLanguage.text(prefix + "." + i + ".text")));
            section.addClassName("section");
            add(section);
        }
    }
}
