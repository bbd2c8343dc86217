package org.passerelle.ui.component;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import org.passerelle.funding.StateShare;
import org.passerelle.ui.ViewLanguage;

/** The State's share if a dossier and those that are like it were one project: a warning beyond what B16 allows. */
public final class StateShareNote extends Paragraph {

    public StateShareNote(StateShare share) {
        if (share.exceeds()) {
            add(new Badge(ViewLanguage.text("doubleFunding.state.beyond"), Tone.WARN), new Text(" "));
        }
        add(new Text(ViewLanguage.text(
                "doubleFunding.state",
                share.plans(),
                Formats.money(share.declared()),
                Formats.percent(share.share()),
                Formats.money(share.cost()))));
    }
}
