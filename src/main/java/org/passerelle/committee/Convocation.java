package org.passerelle.committee;

import java.time.LocalDateTime;

/**
 * When, where and on what the committee is called together.
 *
 * @param at in the call's time zone
 * @param place a room, or how to join from elsewhere
 * @param agenda what is spoken of, in words; the dossiers follow by themselves
 */
public record Convocation(LocalDateTime at, String place, String agenda) {}
