package org.passerelle.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people are waited for in a call, of one kind.
 *
 * @param dossiers that wait for it
 * @param late how many of these past their deadline
 * @param due the last of their deadlines; absent where none has one
 */
public record OpenStep(WorkItem.Kind kind, int dossiers, int late, @Nullable Instant due) {}
