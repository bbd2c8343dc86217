package org.passerelle.committee;

import org.passerelle.people.PersonId;

/** A session that a convened committee held is closed: its minutes begin. */
record SessionHeld(Session session, Meeting meeting, PersonId chair) {}
