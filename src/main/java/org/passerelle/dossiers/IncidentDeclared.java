package org.passerelle.dossiers;

/** An incident of the service was declared: submission is open again until its hour. */
public record IncidentDeclared(Incident incident) {}
