package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** An act on a dossier bears the first of two signatures: a second person is waited for. */
public record ActFirstSigned(DossierId dossier, AwaitedAct.Kind kind) {}
