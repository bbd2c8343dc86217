package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.desk.Batch;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Distribution;
import org.passerelle.reviews.Distribution.Share;
import org.passerelle.reviews.Distributions;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.component.Tone;

/** The reviewers of a whole call: the proposal with its reasons, and the one act that leads to what would happen to each dossier. */
@Route(value = DistributionView.PATH, layout = MainLayout.class)
@RolesAllowed(StaffRoles.CASE_OFFICER)
class DistributionView extends PageView implements HasUrlParameter<String> {

    static final String PATH = ReviewersDeskView.PATH + "/distribution";

    private final transient Distributions distributions;
    private final transient BatchDesk batches;
    private final transient Calls calls;
    private final transient FitWords words;
    private final transient Actor actor;

    DistributionView(
            Distributions distributions, BatchDesk batches, Calls calls, FitWords words, CurrentActor current) {
        this.distributions = distributions;
        this.batches = batches;
        this.calls = calls;
        this.words = words;
        this.actor = current.get();
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        removeAll();
        Call call = calls.find(code).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, code));
        Distribution proposal = distributions.preview(actor, call.id());
        List<Share> served = proposal.shares().stream().filter(Share::isServed).toList();
        heading(ViewLanguage.text("distribution.title"))
                .over(call.code())
                .lead(ViewLanguage.text(
                        "distribution.lead",
                        proposal.shares().size(),
                        served.size(),
                        call.definition().reviewsPerDossier()));
        if (proposal.shares().isEmpty()) {
            add(new EmptyState(ViewLanguage.text("reviewersDesk.none"), ViewLanguage.text("reviewersDesk.noneHint")));
            return;
        }
        Button act = new Button(
                ViewLanguage.text("distribution.act", Math.min(served.size(), Batch.MOST)),
                click -> batches.distribute(actor, call.id()));
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        act.setEnabled(!served.isEmpty());
        Div acts = new Div(act);
        acts.addClassNames("section", "actions");
        add(acts, section("distribution.dossiers", shares(proposal.shares())));
        add(section("distribution.loads", loads(proposal.loads())));
    }

    private Component shares(List<Share> shares) {
        return PagedList.of(
                new DataTable<Share>(ViewLanguage.text("distribution.dossiers"))
                        .captionHidden()
                        .component(ViewLanguage.text("worklist.dossier"), DistributionView::dossier)
                        .component(ViewLanguage.text("distribution.reviewers"), this::reviewers),
                shares);
    }

    private Component reviewers(Share share) {
        Div all = new Div();
        share.chosen().forEach(fit -> {
            Paragraph why = new Paragraph(words.of(fit));
            why.addClassNames("small", "soft");
            all.add(new Div(new Div(fit.name()), why));
        });
        if (!share.isServed()) {
            String why = share.obstacles().entrySet().stream()
                    .map(each -> ViewLanguage.text(
                            "distribution.obstacle", each.getValue(), ViewLanguage.word("obstacle", each.getKey())))
                    .collect(Collectors.joining(" · "));
            all.add(
                    new Badge(ViewLanguage.text("distribution.missing", share.missing()), Tone.BAD),
                    new Paragraph(why));
        }
        return all;
    }

    private static DataTable<Map.Entry<String, Integer>> loads(Map<String, Integer> loads) {
        return new DataTable<Map.Entry<String, Integer>>(ViewLanguage.text("distribution.loads"))
                .captionHidden()
                .column(ViewLanguage.text("reviewers.reviewer"), Map.Entry::getKey)
                .number(ViewLanguage.text("distribution.sheets"), load -> String.valueOf(load.getValue()))
                .show(List.copyOf(loads.entrySet()));
    }

    private static Component dossier(Share share) {
        Div number = new Div(share.number());
        number.addClassNames("numbers", "small", "soft");
        return new Div(number, Foreign.french(new Div(share.title())));
    }

    private static Section section(String key, Component body) {
        Section section = new Section(new H2(ViewLanguage.text(key)), body);
        section.addClassName("section");
        return section;
    }
}
