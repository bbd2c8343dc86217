package org.passerelle.opinions;

/**
 * What a body said before of the same partner, on another dossier.
 *
 * @param number the other dossier's
 * @param partners the partners that both dossiers have
 */
public record EarlierOpinion(String number, String title, String partners, OpinionVersion said) {}
