package org.passerelle.rehearsal.script;

/**
 * One thing in a rehearsal file that is not as the format wants it.
 *
 * @param place JSON pointer (RFC 6901); empty for the whole file
 * @param expected what should stand there
 * @param got what stands there
 */
public record Flaw(String place, String expected, String got) {

    @Override
    public String toString() {
        return (place.isEmpty() ? "(the whole file)" : place) + ": expected " + expected + ", got " + got;
    }
}
