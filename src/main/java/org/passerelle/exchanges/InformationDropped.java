package org.passerelle.exchanges;

/** A request for information is not needed any more: nobody is awaited for it. */
public record InformationDropped(InformationRequest request) {}
