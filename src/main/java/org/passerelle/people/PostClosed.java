package org.passerelle.people;

/**
 * A post that answered opinions does not any more, for now or for good (D4).
 *
 * @param key of the post
 */
public record PostClosed(String key) {}
