package org.passerelle.dossiers;

/** An incomplete dossier was completed: its admissibility is judged again. */
public record CompletionAnswered(CompletionRequest request) {}
