package org.passerelle.ui.dossier;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Foreign;

/** Who takes part in a dossier: the lead first, then its partners with what each is. */
public final class PartnersPanel extends Div {

    private record Line(String role, Organisation organisation) {}

    public PartnersPanel(Dossier dossier, Organisations organisations) {
        List<Line> lines = Stream.concat(
                        Stream.of(line(ViewLanguage.text("dossier.partners.lead"), dossier.lead(), organisations)),
                        dossier.partners().stream()
                                .map(partner -> line(
                                        ViewLanguage.word("partnerRole", partner.role()),
                                        partner.organisation(),
                                        organisations)))
                .toList();
        add(new DataTable<Line>(ViewLanguage.text("dossier.partners.caption"))
                .captionHidden()
                .component(ViewLanguage.text("dossier.partners.name"), line -> Foreign.name(line.organisation()))
                .column(ViewLanguage.text("dossier.partners.role"), Line::role)
                .column(
                        ViewLanguage.text("dossier.partners.kind"),
                        line -> ViewLanguage.word(
                                "organisationKind", line.organisation().kind()))
                .column(
                        ViewLanguage.text("dossier.partners.country"),
                        line -> line.organisation().country().name(ViewLanguage.current()))
                .show(lines));
    }

    private static Line line(String role, OrganisationId id, Organisations organisations) {
        return new Line(role, organisations.get(id));
    }
}
