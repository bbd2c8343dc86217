package org.passerelle.dossiers;

/**
 * A part of another's draft among those that an organisation was asked to confirm.
 *
 * @param call its code
 * @param lead the name of who leads the draft
 * @param open whether it is a draft still
 * @param confirmed whether the part is confirmed as it stands
 * @param lapsed whether its amounts changed after it was confirmed
 */
public record PartLine(
        DossierId dossier, String title, String call, String lead, boolean open, boolean confirmed, boolean lapsed) {}
