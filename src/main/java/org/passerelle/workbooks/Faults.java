package org.passerelle.workbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;

/** What is wrong in a workbook, cell by cell: all at once, as far as a person reads on. */
final class Faults {

    private static final int MOST = 30;

    private final List<Finding> told = new ArrayList<>();
    private int more;

    void add(WorkbookProblem problem, String place, Map<String, Object> evidence) {
        if (told.size() < MOST) {
            told.add(problem.at(place, evidence));
        } else {
            more++;
        }
    }

    /** @param text what stands in the cell */
    void add(WorkbookProblem problem, SheetRow.Field field, Map<String, Object> evidence) {
        Map<String, Object> all = new HashMap<>(evidence);
        all.put("cell", field.place());
        all.put("text", field.text());
        add(problem, field.place(), all);
    }

    /** @throws Refusal CONTENT when anything is wrong */
    void refuse() {
        if (more > 0) {
            told.add(WorkbookProblem.WORKBOOK_MORE.at("", Map.of("count", more)));
        }
        if (!told.isEmpty()) {
            throw new Refusal(told);
        }
    }
}
