package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.Paragraph;
import org.passerelle.forms.Widget;
import org.passerelle.people.Organisation;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.WidgetCard;

/** The lead authority as the directory has it. */
final class LeadPart extends WidgetCard {

    LeadPart(Organisation lead, String region, Widget widget) {
        super(widget);
        add(new KeyValueList()
                .with(ViewLanguage.text("applicant.lead.name"), lead.name())
                .with(ViewLanguage.text("applicant.lead.kind"), ViewLanguage.word("organisationKind", lead.kind()))
                .with(
                        ViewLanguage.text("applicant.lead.siret"),
                        lead.siret() == null ? null : lead.siret().value())
                .with(ViewLanguage.text("applicant.lead.seat"), lead.seat())
                .with(ViewLanguage.text("applicant.lead.region"), region));
        Paragraph hint = new Paragraph(ViewLanguage.text("applicant.lead.hint"));
        hint.addClassNames("small", "soft");
        add(hint);
    }
}
