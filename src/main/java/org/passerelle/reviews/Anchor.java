package org.passerelle.reviews;

import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;

/**
 * A dossier with a reference score, which every reviewer of a call scores before the first sheet.
 *
 * @param call that is calibrated; the dossier may be another call's
 * @param number of the dossier
 * @param reason why the reference is what it is; read beside the distance
 */
public record Anchor(CallId call, DossierId dossier, String number, String title, Scores reference, String reason) {}
