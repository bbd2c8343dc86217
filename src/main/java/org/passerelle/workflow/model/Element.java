package org.passerelle.workflow.model;

/** An element of a process that Java and its file both name: a task, an event, a gateway, a sub-process. */
public interface Element {

    /** The id in the file. */
    String id();
}
