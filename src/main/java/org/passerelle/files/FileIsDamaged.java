package org.passerelle.files;

/** The bytes kept are not those that came in: their hash differs, or some are missing. A fault, never the user's. */
public class FileIsDamaged extends RuntimeException {

    public FileIsDamaged(FileId id) {
        super("The bytes of file " + id + " do not have its hash");
    }
}
