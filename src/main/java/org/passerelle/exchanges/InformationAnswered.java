package org.passerelle.exchanges;

/**
 * The applicant answered a request for information.
 *
 * @param first whether nothing was answered before; otherwise the answer is replaced and nobody was awaited
 */
public record InformationAnswered(InformationRequest request, boolean first) {}
