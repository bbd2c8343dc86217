package org.passerelle.dossiers;

/** An incomplete dossier was asked to be completed. */
public record CompletionAsked(CompletionRequest request) {}
