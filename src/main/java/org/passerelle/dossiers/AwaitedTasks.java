package org.passerelle.dossiers;

/** What the processes wait for. */
public interface AwaitedTasks {

    /** Writes a row of the worklist for each open task into a table like it, by the task alone: an officer in person is not in it. */
    void into(String table);
}
