package org.passerelle.committee;

/** A dossier's line in the last session that spoke of it. */
public record SpokenLine(SessionId session, SessionLine line) {}
