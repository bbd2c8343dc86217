package org.passerelle.start;

import java.util.List;

/** What a module tells the operator once the service is up: demo accounts, a link to follow. */
public interface StartNotice {

    /** Lines in French, then in English; none when there is nothing to say. */
    List<String> lines();
}
