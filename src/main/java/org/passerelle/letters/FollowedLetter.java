package org.passerelle.letters;

import org.jspecify.annotations.Nullable;

/**
 * A letter about a decision, and how it came to its applicant.
 *
 * @param notification absent while its applicant may not open it
 */
public record FollowedLetter(IssuedDocument document, @Nullable Notification notification) {}
