package org.passerelle.files;

/**
 * A file that comes in parts.
 *
 * @param key tells it from the sender's other files: where it goes, its name, size and date
 * @param size bytes of the whole, as the sender's machine says
 */
public record PartialFile(String key, String name, long size) {}
