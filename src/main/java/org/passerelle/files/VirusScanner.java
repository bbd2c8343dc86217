package org.passerelle.files;

import java.io.IOException;
import java.io.InputStream;

/** Looks for malicious content in what comes in. */
interface VirusScanner {

    /** Whether nothing was found. @throws IOException when it could not be asked: the file is then not taken in */
    boolean isClean(InputStream content) throws IOException;
}
