package org.passerelle.calls;

/** Cooperation with a country is suspended, from a day on that may have passed or be still to come. */
public record CooperationSuspended(Suspension suspension) {}
