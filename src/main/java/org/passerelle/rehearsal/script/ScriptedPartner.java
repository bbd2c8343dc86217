package org.passerelle.rehearsal.script;

import org.passerelle.dossiers.PartnerRole;

/** A partner of a scripted dossier. */
public record ScriptedPartner(String organisation, PartnerRole role) {}
