package org.passerelle.desk;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.People;
import org.passerelle.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The steps of a batch, each a transaction of its own. */
@Component
class BatchSteps {

    private final BatchesTable table;
    private final Map<Batch.Kind, BatchAct> acts = new EnumMap<>(Batch.Kind.class);
    private final People people;
    private final Clock clock;

    BatchSteps(BatchesTable table, List<BatchAct> acts, People people, Clock clock) {
        this.table = table;
        acts.forEach(act -> this.acts.put(act.kind(), act));
        this.people = people;
        this.clock = clock;
    }

    /** Tries the act and takes back what it wrote; answers what it chose. */
    @Transactional
    public Map<String, Object> attempt(Batch batch, BatchItem item) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return act(batch).attempt(people.actor(batch.person()), batch, item.dossier(), item.plan());
    }

    /** Does it, unless it was done before. */
    @Transactional
    public void perform(Batch batch, BatchItem item) {
        if (table.turn(batch.id(), item.dossier(), BatchItem.State.POSSIBLE, BatchItem.State.DONE, null, null)) {
            Map<String, Object> done =
                    act(batch).perform(people.actor(batch.person()), batch, item.dossier(), item.plan());
            if (!done.equals(item.plan())) {
                table.turn(batch.id(), item.dossier(), BatchItem.State.DONE, BatchItem.State.DONE, done, null);
            }
        }
    }

    /** Keeps how an attempt or an act ended. */
    @Transactional
    public void keep(
            Batch batch,
            BatchItem item,
            BatchItem.State to,
            @Nullable Map<String, Object> plan,
            Optional<Refusal> refusal) {
        table.turn(
                batch.id(),
                item.dossier(),
                item.state(),
                to,
                plan,
                refusal.map(KeptRefusal::of).orElse(null));
    }

    /** Nothing is left to try: what would happen is shown. */
    @Transactional
    public void show(Batch batch) {
        table.turn(batch.id(), Batch.Stage.TRIED, Batch.Stage.SHOWN, clock.instant());
    }

    /** Nothing is left to do: it is told once. */
    @Transactional
    public void finish(Batch batch) {
        if (table.turn(batch.id(), Batch.Stage.RUNNING, Batch.Stage.DONE, clock.instant())) {
            act(batch)
                    .finished(
                            people.actor(batch.person()),
                            batch,
                            table.items(batch.id()).stream()
                                    .filter(item -> item.state() == BatchItem.State.DONE)
                                    .map(BatchItem::dossier)
                                    .toList());
        }
    }

    private BatchAct act(Batch batch) {
        return Optional.ofNullable(acts.get(batch.kind())).orElseThrow();
    }
}
