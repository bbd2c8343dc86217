package org.passerelle.exchanges;

/** The time of a request for information is nearly over and nothing came yet. */
public record InformationReminded(InformationRequest request, int daysLeft) {}
