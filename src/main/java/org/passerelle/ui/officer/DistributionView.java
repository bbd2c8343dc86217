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
import org.passerelle.people.Actor;
import org.passerelle.reviews.Distribution;
import org.passerelle.reviews.Distribution.Share;
import org.passerelle.reviews.Distributions;
import org.passerelle.reviews.Distributions.Outcome;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.component.Tone;

/** The reviewers of a whole call: the proposal with its reasons, one act, what became of each dossier. */
@Route(value = DistributionView.PATH, layout = MainLayout.class)
@RolesAllowed(StaffRoles.CASE_OFFICER)
class DistributionView extends PageView implements HasUrlParameter<String> {

    static final String PATH = ReviewersDeskView.PATH + "/distribution";

    private final transient Distributions distributions;
    private final transient Calls calls;
    private final transient FitWords words;
    private final transient Actor actor;

    DistributionView(Distributions distributions, Calls calls, FitWords words, CurrentActor current) {
        this.distributions = distributions;
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
        Button act = new Button(ViewLanguage.text("distribution.act", served.size()), click -> ask(served));
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        act.setEnabled(!served.isEmpty());
        Div acts = new Div(act);
        acts.addClassNames("section", "actions");
        add(acts, section("distribution.dossiers", shares(proposal.shares())));
        add(section("distribution.loads", loads(proposal.loads())));
    }

    private void ask(List<Share> served) {
        int invitations =
                served.stream().mapToInt(share -> share.chosen().size()).sum();
        Confirm.ask(
                ViewLanguage.text("distribution.confirmTitle", served.size()),
                ViewLanguage.text("distribution.confirm", invitations),
                ViewLanguage.text("distribution.act", served.size()),
                () -> show(distributions.carryOut(actor, served)));
    }

    private void show(List<Outcome> outcomes) {
        removeAll();
        long done = outcomes.stream().filter(Outcome::isDone).count();
        heading(ViewLanguage.text("distribution.title"))
                .lead(ViewLanguage.text("distribution.done", done, outcomes.size()));
        add(section("distribution.outcomes", outcomes(outcomes)));
        Message.done(ViewLanguage.text("distribution.done", done, outcomes.size()));
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

    private static DataTable<Outcome> outcomes(List<Outcome> outcomes) {
        return new DataTable<Outcome>(ViewLanguage.text("distribution.outcomes"))
                .captionHidden()
                .component(ViewLanguage.text("worklist.dossier"), outcome -> dossier(outcome.share()))
                .component(ViewLanguage.text("distribution.outcome"), outcome -> outcome.refusal()
                        .<Component>map(refusal -> new Paragraph(UiErrors.words(refusal)))
                        .orElseGet(() -> new Badge(ViewLanguage.text("distribution.invited"), Tone.GOOD)))
                .show(outcomes);
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
