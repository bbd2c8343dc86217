package org.passerelle.ui.signatory;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.passerelle.ui.component.Foreign;

/** The text of an act as it is signed, in French, the language of the act. */
public final class ActPaper extends Div {

    public ActPaper(String act) {
        Foreign.french(this);
        addClassNames("card", "act-text");
        act.lines().filter(line -> !line.isBlank()).forEach(line -> add(new Paragraph(line)));
    }
}
