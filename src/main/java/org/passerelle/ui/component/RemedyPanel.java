package org.passerelle.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.passerelle.funding.Clash;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Remedies;
import org.passerelle.funding.Remedy;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.ui.ViewLanguage;

/**
 * The changes that would mend a share of the budget, in plain words with their figures: one press applies one, the next
 * takes it back. What was done is said aloud, and the focus goes to what undoes it.
 */
public final class RemedyPanel extends Div {

    /** Where a link beside a cell leads. */
    static final String ID = "remedies";

    private final BudgetFrame frame;
    private final transient Consumer<FundingPlan> adopt;
    private final Announcement said;

    /**
     * @param adopt saves a plan and shows it
     * @param said stays in its place while the panel goes from finding to finding
     */
    public RemedyPanel(BudgetFrame frame, Consumer<FundingPlan> adopt, Announcement said) {
        this.frame = frame;
        this.adopt = adopt;
        this.said = said;
        setId(ID);
        getElement().setAttribute("tabindex", "-1");
        addClassName("remedies");
    }

    /** Shows what may be done about this plan; nothing where its shares keep their rules. */
    public void show(FundingPlan plan) {
        said.say(""); // what was done last is not what stands here now
        removeAll();
        Remedies remedies = frame.remedies(plan);
        if (remedies.mends().isEmpty()) {
            setVisible(false);
            return;
        }
        setVisible(true);
        add(new H3(ViewLanguage.text("remedy.title", rules(remedies.mends()))));
        if (remedies.offers().isEmpty()) {
            add(new Paragraph(why(remedies)));
            return;
        }
        UnorderedList offers = new UnorderedList();
        remedies.offers().forEach(remedy -> offers.add(offer(plan, remedy)));
        Paragraph spread = new Paragraph(ViewLanguage.text("remedy.spread"));
        spread.addClassName("soft");
        add(offers, spread);
    }

    private ListItem offer(FundingPlan before, Remedy remedy) {
        String words = words(remedy);
        Button apply = new Button(ViewLanguage.text("remedy.apply"), click -> apply(before, remedy));
        apply.setAriaLabel(ViewLanguage.text("remedy.applyThis", words));
        return new ListItem(new Paragraph(words), apply);
    }

    private void apply(FundingPlan before, Remedy remedy) {
        adopt.accept(remedy.plan());
        String done = ViewLanguage.text(
                "remedy.applied",
                Formats.money(remedy.plan().requested()),
                Formats.money(remedy.plan().total()));
        Button undo = new Button(ViewLanguage.text("remedy.undo"), click -> undo(before));
        removeAll();
        add(new Paragraph(done), undo);
        setVisible(true);
        said.say(done);
        undo.focus();
    }

    private void undo(FundingPlan before) {
        adopt.accept(before);
        show(before);
        said.say(ViewLanguage.text("remedy.undone"));
        getChildren()
                .filter(UnorderedList.class::isInstance)
                .flatMap(list -> list.getChildren())
                .flatMap(item -> item.getChildren())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(Button::focus);
    }

    private static String why(Remedies remedies) {
        if (!remedies.first().isEmpty()) {
            return ViewLanguage.text("remedy.first", rules(remedies.first()));
        }
        Optional<Clash> clash = remedies.clash();
        return clash.map(c -> ViewLanguage.text("remedy.clash", rule(c.first()), rule(c.second())))
                .orElseGet(() -> ViewLanguage.text("remedy.none"));
    }

    private static String words(Remedy remedy) {
        return ViewLanguage.text(
                "remedy." + remedy.kind(),
                Formats.money(remedy.amount()),
                remedy.giver().map(RemedyPanel::giver).orElse(""),
                Formats.money(remedy.plan().requested()),
                Formats.money(remedy.plan().total()));
    }

    private static String giver(Resource giver) {
        if (giver.source() == ResourceSource.FR_LEAD) {
            return ViewLanguage.text("remedy.giver.own");
        }
        String name = giver.organisation().isBlank()
                ? ViewLanguage.word("resourceSource", giver.source())
                : giver.organisation();
        return ViewLanguage.text("remedy.giver.other", name);
    }

    private static String rules(List<String> codes) {
        return codes.stream().distinct().map(RemedyPanel::rule).collect(Collectors.joining(", "));
    }

    private static String rule(String code) {
        return ViewLanguage.text("remedy.rule." + code);
    }
}
