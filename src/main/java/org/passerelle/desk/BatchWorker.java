package org.passerelle.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.passerelle.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes batches further in the background, and those that a restart interrupted. Several nodes may do so at once: what one
 * does on a dossier the others find done.
 */
@Component
class BatchWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);

    private final BatchesTable table;
    private final BatchSteps steps;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "batches");
        worker.setDaemon(true);
        return worker;
    });

    BatchWorker(BatchesTable table, BatchSteps steps) {
        this.table = table;
        this.steps = steps;
    }

    /** Looks each second; a long batch holds up nothing else that is done at intervals. */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
    void look() {
        if (!table.moving().isEmpty() && busy.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    work();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** Takes every batch as far as it goes. */
    void work() {
        table.moving().forEach(this::work);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void work(Batch batch) {
        boolean trying = batch.stage() == Batch.Stage.TRIED;
        BatchItem.State from = trying ? BatchItem.State.NEW : BatchItem.State.POSSIBLE;
        Optional<BatchItem> next = table.next(batch.id(), from);
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            step(batch, next.get(), trying);
            next = table.next(batch.id(), from);
        }
        if (next.isEmpty() && trying) {
            steps.show(batch);
        } else if (next.isEmpty()) {
            steps.finish(batch);
        }
    }

    private void step(Batch batch, BatchItem item, boolean trying) {
        BatchItem.State refused = trying ? BatchItem.State.IMPOSSIBLE : BatchItem.State.REFUSED;
        try {
            if (trying) {
                Map<String, Object> plan = steps.attempt(batch, item);
                steps.keep(batch, item, BatchItem.State.POSSIBLE, plan, Optional.empty());
            } else {
                steps.perform(batch, item);
            }
        } catch (Refusal refusal) {
            steps.keep(batch, item, refused, null, Optional.of(refusal));
        } catch (RuntimeException fault) {
            LOG.error("PSR-B01 {} of batch {} failed on {}", batch.kind(), batch.id(), item.number(), fault);
            steps.keep(batch, item, refused, null, Optional.empty());
        }
    }
}
