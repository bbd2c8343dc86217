package org.passerelle.rehearsal.script;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A dossier of a rehearsal: its key in the file, its call's code, its lead's key and its whole content. */
public record ScriptedDossier(String key, String call, String lead, @JsonUnwrapped ScriptedContent content) {}
