package org.passerelle.dossiers;

/** An officer granted or refused a derogation. */
public record DerogationDecided(Derogation derogation) {}
