package org.passerelle.reviews;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.calls.Criterion;
import org.passerelle.forms.Answers;
import org.passerelle.forms.FormJudge;
import org.passerelle.forms.Forms;
import org.passerelle.forms.ScoreSheetKeys;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.TextKey;
import org.springframework.stereotype.Component;

/** Whether a sheet can be locked as it is (domain.md §3.6), judged by {@code forms/score-sheet.form}. */
@Component
class SheetForms {

    /** What rehearsal.md calls a score or a recommendation that is missing. */
    private static final String INCOMPLETE = "INCOMPLETE_SHEET";

    private static final Pattern SCORE = Pattern.compile(ScoreSheetKeys.SCORES + "\\.(\\d+)\\." + ScoreSheetKeys.SCORE);

    private final Forms forms;

    SheetForms(Forms forms) {
        this.forms = forms;
    }

    /**
     * @param requested what is asked of the ministry, euros: the most that may be proposed
     * @throws Refusal CONTENT with every finding: INCOMPLETE_SHEET, COMMENT_REQUIRED, REQUIRED_FIELD, INVALID_VALUE
     */
    void refuseUnfit(ScoreSheet sheet, List<Criterion> grid, Money requested) {
        List<Finding> findings = new ArrayList<>();
        FormJudge.judge(forms.get(Forms.SCORE_SHEET), answers(sheet, grid)).findings().stream()
                .map(finding -> named(finding, grid))
                .forEach(findings::add);
        findings.addAll(unknown(sheet, grid));
        tooMuch(sheet, requested).ifPresent(findings::add);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    private static Answers answers(ScoreSheet sheet, List<Criterion> grid) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(ScoreSheetKeys.NO_CONFLICT, sheet.noConflict());
        all.put(
                ScoreSheetKeys.SCORES,
                grid.stream().map(criterion -> item(sheet, criterion.code())).toList());
        all.put(ScoreSheetKeys.STRENGTHS, sheet.strengths().strip());
        all.put(ScoreSheetKeys.WEAKNESSES, sheet.weaknesses().strip());
        Optional.ofNullable(sheet.recommendation())
                .ifPresent(value -> all.put(ScoreSheetKeys.RECOMMENDATION, value.name()));
        Optional.ofNullable(sheet.proposedAmount())
                .ifPresent(amount ->
                        all.put(ScoreSheetKeys.PROPOSED_AMOUNT, amount.amount().toPlainString()));
        return new Answers(all);
    }

    private static Map<String, Object> item(ScoreSheet sheet, String criterion) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put(ScoreSheetKeys.CRITERION, criterion);
        Optional.ofNullable(sheet.scores().get(criterion)).ifPresent(score -> item.put(ScoreSheetKeys.SCORE, score));
        Optional.ofNullable(sheet.comments().get(criterion))
                .filter(comment -> !comment.isBlank())
                .ifPresent(comment -> item.put(ScoreSheetKeys.COMMENT, comment.strip()));
        return item;
    }

    /** A missing score or recommendation under the name that it has in this trade. */
    private static Finding named(Finding finding, List<Criterion> grid) {
        if (!finding.code().equals("REQUIRED_FIELD")) {
            return finding;
        }
        Matcher score = SCORE.matcher(finding.place());
        if (score.matches()) {
            String code = grid.get(Integer.parseInt(score.group(1))).code();
            return Finding.blocking(INCOMPLETE, finding.place(), Map.of("what", "SCORE", "criterion", code));
        }
        return finding.place().equals(ScoreSheetKeys.RECOMMENDATION)
                ? Finding.blocking(INCOMPLETE, finding.place(), Map.of("what", "RECOMMENDATION", "criterion", ""))
                : finding;
    }

    /** Scores of criteria that the call does not have. */
    private static List<Finding> unknown(ScoreSheet sheet, List<Criterion> grid) {
        List<String> codes = grid.stream().map(Criterion::code).toList();
        return sheet.scores().keySet().stream()
                .filter(code -> !codes.contains(code))
                .map(code -> Finding.blocking(
                        "INVALID_VALUE",
                        ScoreSheetKeys.SCORES,
                        Map.of("label", code, "labelEn", code, "reason", "UNKNOWN")))
                .toList();
    }

    private static Optional<Finding> tooMuch(ScoreSheet sheet, Money requested) {
        TextKey label = new TextKey("sheet.amount");
        return Optional.ofNullable(sheet.proposedAmount())
                .filter(amount -> amount.isMoreThan(requested))
                .map(amount -> Finding.blocking(
                        "INVALID_VALUE",
                        ScoreSheetKeys.PROPOSED_AMOUNT,
                        Map.of("label", label, "labelEn", label, "reason", "TOO_LARGE", "limit", requested.amount())));
    }
}
