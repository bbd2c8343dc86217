package org.passerelle.dossiers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.people.Organisation;
import org.passerelle.people.Organisations;
import org.passerelle.shared.Finding;

/** A file of facts on authorities, read line by line: {@code siret;precondition;state;date;source}. */
record StandingFile(List<Fact> facts, List<Finding> faults) {

    private static final String HEAD = "siret;precondition;state;date;source";
    private static final int CELLS = 5;

    /** One line of it. */
    record Fact(Organisation organisation, Standing standing) {}

    static StandingFile read(String csv, Organisations organisations, LocalDate today) {
        List<String> lines =
                csv.replace("\uFEFF", "").lines().map(String::strip).toList();
        List<Fact> facts = new ArrayList<>();
        List<Finding> faults = new ArrayList<>();
        if (lines.isEmpty() || !lines.get(0).equalsIgnoreCase(HEAD)) {
            faults.add(fault(1, "HEAD"));
            return new StandingFile(facts, faults);
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                read(i + 1, lines.get(i).split(";", -1), organisations, today, facts, faults);
            }
        }
        return new StandingFile(facts, faults);
    }

    private static void read(
            int number,
            String[] cells,
            Organisations organisations,
            LocalDate today,
            List<Fact> facts,
            List<Finding> faults) {
        if (cells.length != CELLS || cells[4].isBlank()) {
            faults.add(fault(number, "CELLS"));
            return;
        }
        Optional<Organisation> organisation = organisations.bySiret(cells[0].replace(" ", ""));
        Optional<Precondition> what = named(Precondition.values(), cells[1]);
        Optional<Standing.State> state = named(Standing.State.values(), cells[2]);
        Optional<LocalDate> day = day(cells[3]).filter(date -> !date.isAfter(today));
        if (organisation.isEmpty()) {
            faults.add(fault(number, "SIRET"));
        } else if (what.isEmpty()) {
            faults.add(fault(number, "PRECONDITION"));
        } else if (state.isEmpty()) {
            faults.add(fault(number, "STATE"));
        } else if (day.isEmpty()) {
            faults.add(fault(number, "DATE"));
        } else {
            facts.add(new Fact(organisation.get(), new Standing(what.get(), state.get(), day.get(), cells[4].strip())));
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Finding fault(int line, String what) {
        return Finding.blocking("STANDING_LINE", "line." + line, Map.of("line", line, "what", what));
    }
}
