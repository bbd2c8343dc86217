package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.passerelle.dossiers.PartLine;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Tone;

/** The drafts of others in which the own authority takes part and is asked to confirm it; nothing where there are none. */
final class OwnParts extends Section {

    OwnParts(List<PartLine> parts) {
        addClassName("section");
        setVisible(!parts.isEmpty());
        add(
                new H2(ViewLanguage.text("applicant.part.list")),
                new DataTable<PartLine>(ViewLanguage.text("applicant.part.list"))
                        .captionHidden()
                        .component(ViewLanguage.text("applicant.part.project"), OwnParts::link)
                        .column(ViewLanguage.text("applicant.new.lead"), PartLine::lead)
                        .code(ViewLanguage.text("applicant.list.call"), PartLine::call)
                        .component(ViewLanguage.text("applicant.list.stage"), OwnParts::badge)
                        .show(parts));
    }

    private static Component link(PartLine line) {
        Anchor link = new Anchor(
                Pages.part(line.dossier()),
                line.title().isBlank() ? ViewLanguage.text("applicant.untitled") : line.title());
        link.setRouterIgnore(false);
        return Foreign.french(link);
    }

    private static Component badge(PartLine line) {
        PartState state = PartState.of(line);
        Tone tone =
                switch (state) {
                    case CONFIRMED -> Tone.GOOD;
                    case TO_CONFIRM, LAPSED -> Tone.WARN;
                    case CLOSED -> Tone.PLAIN;
                };
        return new Badge(ViewLanguage.word("applicant.part.badge", state), tone);
    }
}
