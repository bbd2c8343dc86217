package org.passerelle.people;

/** A person may do other things than before, or nothing any more: its roles, its login, whether it may sign in at all. */
public record RightsChanged(PersonId person) {}
