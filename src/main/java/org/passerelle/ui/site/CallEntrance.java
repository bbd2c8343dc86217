package org.passerelle.ui.site;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import org.passerelle.calls.Call;
import org.passerelle.ui.ViewLanguage;

/** How to begin a dossier in a call, where it is open, and to learn first whether it takes the project. */
final class CallEntrance extends Div {

    /** The applicant's page that begins a dossier; leads through the sign-in. */
    static final String BEGIN = "my/dossiers/new/";

    CallEntrance(Call call, Clock clock) {
        addClassName("call-entrance");
        if (call.window().isOpen(clock.instant())) {
            Anchor begin = new Anchor(BEGIN + call.code(), ViewLanguage.text("site.call.begin"));
            begin.addClassName("button-link");
            Paragraph hint = new Paragraph(ViewLanguage.text("site.call.beginHint"));
            hint.addClassNames("small", "soft");
            add(begin, hint);
        }
        if (!call.window().isOver(clock.instant())) {
            Anchor test = new Anchor(EligibilityView.first(call), ViewLanguage.text("site.call.test"));
            test.setRouterIgnore(false);
            Paragraph hint = new Paragraph(ViewLanguage.text("site.call.testHint"));
            hint.addClassNames("small", "soft");
            add(new Paragraph(test), hint);
        }
    }
}
