package org.passerelle.exchanges;

/** The service asked an applicant for information: it is awaited and told. */
public record InformationAsked(InformationRequest request) {}
