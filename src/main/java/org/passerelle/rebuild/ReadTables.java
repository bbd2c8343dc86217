package org.passerelle.rebuild;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.passerelle.shared.ReadTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every table that lists read, each made anew in a transaction that sees one instant. */
@Component
class ReadTables {

    private final List<ReadTable> tables;
    private final TransactionTemplate instant;

    ReadTables(List<ReadTable> tables, PlatformTransactionManager transactions) {
        this.tables =
                tables.stream().sorted(Comparator.comparing(ReadTable::name)).toList();
        instant = new TransactionTemplate(transactions);
        instant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What came of one table, and how long it took. */
    record Outcome(String table, ReadTable.Rebuilt rebuilt, Duration took) {}

    /** Answers what came of each, and tells it at once. */
    List<Outcome> rebuild(boolean mend, Consumer<Outcome> told) {
        return tables.stream().map(table -> rebuild(table, mend)).peek(told).toList();
    }

    private Outcome rebuild(ReadTable table, boolean mend) {
        long start = System.nanoTime();
        ReadTable.Rebuilt rebuilt = instant.execute(status -> table.rebuild(mend));
        return new Outcome(table.name(), Objects.requireNonNull(rebuilt), Duration.ofNanos(System.nanoTime() - start));
    }
}
