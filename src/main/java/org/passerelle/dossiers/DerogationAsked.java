package org.passerelle.dossiers;

/** An organisation asked for a derogation: the officers are told. */
public record DerogationAsked(Derogation derogation) {}
