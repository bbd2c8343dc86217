package org.passerelle.ui.site;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.calls.Call;
import org.passerelle.eligibility.Given;
import org.passerelle.eligibility.Question;
import org.passerelle.eligibility.Verdict;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;

/** What the answers come to: what stands in the way and the way out, what is left to check, and every answer again. */
final class EligibilityResult extends Div {

    private final Call call;
    private final List<Question> questions;
    private final Given given;
    private final Verdict verdict;

    EligibilityResult(Call call, List<Question> questions, Given given, Verdict verdict) {
        this.call = call;
        this.questions = questions;
        this.given = given;
        this.verdict = verdict;
        if (verdict.isRefused()) {
            add(list(
                    "eligibility.refusals",
                    verdict.refusals().stream()
                            .map(finding -> new Span(UiErrors.words("eligibility.refusal", finding)))));
        }
        if (!verdict.unknown().isEmpty()) {
            add(list(
                    "eligibility.toCheck",
                    verdict.unknown().stream().map(EligibilityWords::question).map(Span::new)));
        }
        add(answers());
    }

    String heading() {
        return ViewLanguage.text("eligibility.result." + state());
    }

    String lead() {
        return ViewLanguage.text("eligibility.result." + state() + ".lead");
    }

    /** Whether nothing that was answered stands in the way. */
    boolean isOpenTo() {
        return !verdict.isRefused();
    }

    /** Names a call that takes the project as it is. */
    void suggest(Call other) {
        Paragraph words = new Paragraph(
                new Span(ViewLanguage.text("eligibility.other") + " "),
                link(
                        "calls/" + other.code(),
                        ViewLanguage.text(other.definition().title())));
        words.addClassName("section");
        add(words);
    }

    /** What can be done next. */
    void offer(boolean open, Runnable again) {
        Div acts = new Div();
        acts.addClassName("actions");
        if (!isWhole()) {
            acts.add(button(EligibilityView.page(call, nextPlace()), "eligibility.goOn"));
        } else if (open && isOpenTo()) {
            acts.add(button(CallEntrance.BEGIN + call.code(), "site.call.begin"));
        }
        acts.add(new Button(ViewLanguage.text("eligibility.again"), click -> again.run()));
        acts.add(link("calls/" + call.code(), ViewLanguage.text("eligibility.backToCall")));
        add(acts);
    }

    private String state() {
        if (verdict.isRefused()) {
            return "refused";
        }
        if (!isWhole()) {
            return "unfinished";
        }
        return verdict.unknown().isEmpty() ? "eligible" : "maybe";
    }

    private boolean isWhole() {
        return questions.stream().allMatch(given::has);
    }

    private int nextPlace() {
        return IntStream.range(0, questions.size())
                        .filter(place -> !given.has(questions.get(place)))
                        .findFirst()
                        .orElse(0)
                + 1;
    }

    private Section answers() {
        List<Question> answered = questions.stream().filter(given::has).toList();
        DataTable<Question> table = new DataTable<Question>(ViewLanguage.text("eligibility.answers"))
                .captionHidden()
                .column(ViewLanguage.text("eligibility.asked"), EligibilityWords::label)
                .column(
                        ViewLanguage.text("eligibility.answered"),
                        question -> EligibilityWords.answer(
                                question, Objects.requireNonNull(given.answers().get(question))))
                .component(ViewLanguage.text("eligibility.change"), this::change);
        return section("eligibility.answers", table.show(answered));
    }

    private Anchor change(Question question) {
        Anchor change = link(
                EligibilityView.page(call, questions.indexOf(question) + 1), ViewLanguage.text("eligibility.change"));
        change.setAriaLabel(ViewLanguage.text("eligibility.changeOf", EligibilityWords.label(question)));
        return change;
    }

    private static Section list(String key, Stream<Span> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return section(key, list);
    }

    private static Section section(String key, com.vaadin.flow.component.Component body) {
        Section section = new Section(new H2(ViewLanguage.text(key)), body);
        section.addClassName("section");
        return section;
    }

    private static Anchor button(String address, String key) {
        Anchor button = link(address, ViewLanguage.text(key));
        button.addClassName("button-link");
        return button;
    }

    private static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(false);
        return link;
    }
}
