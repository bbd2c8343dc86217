package org.passerelle.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.calls.CallDefinition;
import org.passerelle.funding.StateShare;
import org.passerelle.reviews.Divergence;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;
import org.passerelle.synthesis.BookPage;
import org.passerelle.synthesis.SynthesisFacts;
import org.passerelle.synthesis.SynthesisWords;
import org.passerelle.synthesis.Visa;

/** Puts one page of a committee book into the reader's language; what the officer wrote stays as it is. */
final class BookPageWriter {

    /** A comment is told to here: the whole stands in the dossier. */
    private static final int MOST_OF_COMMENT = 160;

    private final CallDefinition call;
    private final Language language;
    private final Texts texts;
    private final Formats formats;

    BookPageWriter(CallDefinition call, Language language, Texts texts) {
        this.call = call;
        this.language = language;
        this.texts = texts;
        this.formats = new Formats(language);
    }

    CommitteeBookModel.Page of(BookPage page) {
        SynthesisFacts facts = page.content().facts();
        SynthesisWords words = page.content().words();
        SynthesisFacts.Scores scores = facts.scores();
        return new CommitteeBookModel.Page(
                "page-" + page.place(),
                facts.number(),
                facts.title(),
                facts.lead(),
                figures(facts),
                advice(words),
                words.conditions().stream()
                        .map(condition -> texts.get(
                                language,
                                "letter.book.condition",
                                condition.words(),
                                texts.word(language, "conditionKind", condition.kind())))
                        .toList(),
                texts(words),
                facts.opinions().stream().map(this::opinion).toList(),
                scores == null ? List.of(text("synthesis.noScores")) : scores(scores),
                scores == null
                        ? List.of()
                        : scores.criteria().stream().map(this::score).toList(),
                scores == null
                        ? List.of()
                        : scores.dissents().stream().map(this::dissent).toList(),
                findings(facts),
                facts.earlier().stream().map(this::earlier).toList(),
                visas(page.content()),
                page.sha256());
    }

    private List<Fact> figures(SynthesisFacts facts) {
        SynthesisFacts.Figures figures = facts.figures();
        List<Fact> list = new ArrayList<>();
        list.add(fact(
                "synthesis.countries",
                figures.countries().stream()
                        .map(code ->
                                new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale()))
                        .collect(Collectors.joining(", "))));
        LocalDate from = figures.from();
        LocalDate until = figures.until();
        if (from != null && until != null) {
            list.add(fact(
                    "synthesis.period",
                    texts.get(language, "synthesis.fromUntil", formats.date(from), formats.date(until))));
        }
        list.add(fact("synthesis.total", formats.euros(figures.total())));
        list.add(fact(
                "synthesis.requested",
                texts.get(
                        language,
                        "synthesis.requestedRate",
                        formats.euros(figures.requested()),
                        formats.percent(figures.rate().value()))));
        list.add(fact("synthesis.wants", amounts(figures.wants())));
        if (figures.redZone() != null) {
            list.add(fact("synthesis.redZone", formats.euros(figures.redZone())));
        }
        if (figures.viable().isPositive()) {
            list.add(fact("synthesis.viable", formats.euros(figures.viable())));
        }
        StateShare doubles = facts.doubles();
        if (doubles != null) {
            list.add(fact(
                    "doubleFunding.caption",
                    texts.get(
                            language,
                            "doubleFunding.state",
                            doubles.plans(),
                            formats.euros(doubles.declared()),
                            formats.percent(doubles.share().value()),
                            formats.euros(doubles.cost()))));
            facts.compared().forEach(one -> list.add(fact("doubleFunding.examined", one.by() + " – " + one.words())));
        }
        return list;
    }

    private String advice(SynthesisWords words) {
        SynthesisWords.Advice advice = words.advice();
        if (advice == null) {
            return text("synthesis.noAdvice");
        }
        String said = texts.word(language, "advice", advice);
        return words.grants() ? texts.get(language, "letter.book.advice", said, amounts(words.amounts())) : said;
    }

    private String amounts(Map<String, Money> amounts) {
        return call.funders().stream()
                .filter(funder -> amounts.containsKey(funder.key()))
                .map(funder -> formats.money(amounts.getOrDefault(funder.key(), Money.ZERO), funder.currency())
                        + (call.funders().size() > 1 ? " (" + funder.key() + ")" : ""))
                .collect(Collectors.joining(", "));
    }

    private List<Fact> texts(SynthesisWords words) {
        return Stream.of(
                        Fact.of(text("synthesis.project"), words.project()),
                        Fact.of(text("synthesis.assessment"), words.assessment()),
                        Fact.of(text("synthesis.position"), words.position()),
                        Fact.of(text("synthesis.findings"), words.findings()))
                .filter(fact -> !fact.values().isEmpty())
                .toList();
    }

    private CommitteeBookModel.Opinion opinion(SynthesisFacts.Opinion opinion) {
        String value =
                opinion.value() == null ? text("synthesis.awaited") : texts.word(language, "opinion", opinion.value());
        String late = opinion.late() == null
                ? ""
                : " – " + texts.get(language, "opinionFlag.late", texts.word(language, "opinion", opinion.late()));
        return new CommitteeBookModel.Opinion(
                texts.get(language, opinion.titleKey(), opinion.ownName()), value + late, cut(opinion.comment()));
    }

    private List<String> scores(SynthesisFacts.Scores scores) {
        String gap = texts.get(language, "synthesis.points", scores.gap());
        return List.of(
                texts.get(
                        language,
                        "letter.book.mean",
                        formats.decimal(scores.mean()),
                        scores.totals().stream().map(formats::decimal).collect(Collectors.joining(" · "))),
                texts.get(
                        language,
                        "letter.book.gap",
                        scores.divergence() == Divergence.NONE
                                ? gap
                                : gap + " – " + texts.word(language, "divergence", scores.divergence())),
                scores.recommendations().entrySet().stream()
                        .map(e -> texts.word(language, "recommendation", e.getKey()) + " × " + e.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private CommitteeBookModel.Score score(SynthesisFacts.CriterionScore each) {
        return new CommitteeBookModel.Score(
                each.code() + " – " + (language == Language.FR ? each.label() : each.labelEn()),
                number(each.low()),
                number(each.median()),
                number(each.high()));
    }

    private String dissent(SynthesisFacts.Dissent dissent) {
        return texts.get(
                        language,
                        "synthesis.dissents",
                        dissent.reviewer(),
                        texts.word(language, "recommendation", dissent.recommendation()),
                        formats.decimal(dissent.total()))
                + " "
                + cut(dissent.words());
    }

    private List<String> findings(SynthesisFacts facts) {
        List<String> lines = new ArrayList<>(facts.findings().stream()
                .map(found -> text("check." + found.code()) + " – "
                        + texts.word(language, "checkResult", found.officer())
                        + (found.comment().isBlank() ? "" : " – " + cut(found.comment())))
                .toList());
        SynthesisFacts.Lifted lifted = facts.derogation();
        if (lifted != null) {
            lines.add(text("synthesis.derogation." + lifted.state()));
        }
        return lines;
    }

    private String earlier(SynthesisFacts.EarlierGrant grant) {
        return texts.get(
                language,
                "letter.book.earlier",
                grant.number(),
                grant.title(),
                formats.date(grant.decidedOn()),
                formats.euros(grant.granted()));
    }

    private List<String> visas(BookPage.Content content) {
        return Stream.concat(
                        Stream.of(texts.get(
                                language,
                                "synthesis.writtenBy",
                                content.writer(),
                                formats.dateHour(content.writtenAt().atZone(call.zone())))),
                        content.visas().stream().map(this::visa))
                .toList();
    }

    private String visa(Visa visa) {
        String who =
                visa.instead() == null ? visa.name() : texts.get(language, "holder.for", visa.name(), visa.instead());
        return texts.get(
                language,
                "synthesis.visaLine",
                texts.word(language, "visaVerdict", visa.verdict()),
                who,
                formats.dateHour(visa.at().atZone(call.zone())));
    }

    private Fact fact(String key, String value) {
        return Fact.of(text(key), value);
    }

    private String text(String key) {
        return texts.get(language, key);
    }

    private String number(BigDecimal value) {
        return formats.number(value);
    }

    private static String cut(String comment) {
        String plain = comment.strip().replaceAll("\\s+", " ");
        return plain.length() <= MOST_OF_COMMENT
                ? plain
                : plain.substring(0, MOST_OF_COMMENT - 1).strip() + "…";
    }
}
