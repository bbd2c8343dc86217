package org.passerelle;

import org.passerelle.rehearsal.Rehearse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: calls for projects, from submission to signed decisions. */
@SpringBootApplication
public class Passerelle {

    /** Starts the web application, or plays a rehearsal when the first word is {@code rehearse}. */
    public static void main(String[] args) {
        if (Rehearse.isAskedBy(args)) {
            System.exit(Rehearse.run(Passerelle.class, Rehearse.behindCommand(args)));
        }
        SpringApplication.run(Passerelle.class, args);
    }
}
