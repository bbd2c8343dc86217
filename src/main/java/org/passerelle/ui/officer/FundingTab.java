package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import org.passerelle.awards.Revision;
import org.passerelle.awards.Revisions;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.DoubleFunding;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.dossier.PlanTables;
import org.passerelle.ui.dossier.RevisedPlan;
import org.springframework.stereotype.Component;

/** What a dossier costs and who pays, with what the rules say of it now. */
@Component
class FundingTab {

    private final Dossiers dossiers;
    private final Revisions revisions;
    private final DoubleFunding doubleFunding;
    private final Rights rights;

    FundingTab(Dossiers dossiers, Revisions revisions, DoubleFunding doubleFunding, Rights rights) {
        this.dossiers = dossiers;
        this.revisions = revisions;
        this.doubleFunding = doubleFunding;
        this.rights = rights;
    }

    Div of(Actor actor, Dossier dossier, Call call) {
        FundingPlan plan = dossier.plan();
        KeyValueList figures = new KeyValueList()
                .with(ViewLanguage.text("plan.total"), Formats.money(plan.total()))
                .with(ViewLanguage.text("plan.requested"), Formats.money(plan.requested()))
                .with(ViewLanguage.text("plan.viable"), Formats.money(plan.minimumViableGrant()));
        Section top = new Section(figures);
        top.addClassName("section");
        Div panel = new Div(top);
        if (actor.isAny(Role.CASE_OFFICER, Role.AUDITOR)) {
            Section findings = new Section(new FindingsPanel().show(dossiers.review(actor, dossier.id())));
            findings.addClassName("section");
            panel.add(findings);
        }
        if (dossier.submittedAt() != null && rights.allows(actor, Act.COMPARE_DOSSIERS)) {
            ZoneId zone = call.definition().zone();
            panel.add(new DoubleFundingPart(doubleFunding, rights, actor, dossier, zone));
        }
        panel.add(PlanTables.expenses(plan), PlanTables.resources(plan));
        if (rights.allows(actor, Act.READ_OFFERS)) {
            revisions
                    .of(actor, dossier.id())
                    .filter(Revision::isHandedIn)
                    .ifPresent(revision -> panel.add(
                            new RevisedPlan(plan, revision, call.definition().zone())));
        }
        return panel;
    }
}
