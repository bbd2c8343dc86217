package org.passerelle.dossiers;

/** The day until which an incomplete dossier can be completed comes near. */
public record CompletionReminded(CompletionRequest request, int daysLeft) {}
