package org.passerelle.people;

/** Somebody acts for an organisation no more: what was entrusted to the person in its name ends. */
public record MemberLeft(OrganisationId organisation, PersonId person) {}
