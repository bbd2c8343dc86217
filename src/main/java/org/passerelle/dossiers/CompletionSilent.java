package org.passerelle.dossiers;

/** Nobody completed an incomplete dossier in time: it is inadmissible. */
public record CompletionSilent(CompletionRequest request) {}
