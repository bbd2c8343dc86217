package org.passerelle;

import org.passerelle.evidence.Verify;
import org.passerelle.rebuild.Rebuild;
import org.passerelle.rehearsal.Rehearse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: calls for projects, from submission to signed decisions. */
@SpringBootApplication
public class Passerelle {

    /**
     * Starts the web application, plays a rehearsal ({@code rehearse}), verifies a package ({@code verify}), or makes the
     * tables of the lists anew ({@code rebuild}).
     */
    public static void main(String[] args) {
        if (Rehearse.isAskedBy(args)) {
            System.exit(Rehearse.run(Passerelle.class, Rehearse.behindCommand(args)));
        }
        if (Verify.isAskedBy(args)) {
            System.exit(Verify.run(Verify.behindCommand(args), System.out));
        }
        if (Rebuild.isAskedBy(args)) {
            System.exit(Rebuild.run(Passerelle.class, Rebuild.behindCommand(args), System.out));
        }
        SpringApplication.run(Passerelle.class, args);
    }
}
