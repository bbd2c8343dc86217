package org.passerelle.exchanges;

/** The time of a request for information is over and nothing came: the officers are told. */
public record InformationUnanswered(InformationRequest request) {}
