package org.passerelle.desk;

import java.util.List;
import org.passerelle.shared.Finding;
import org.passerelle.shared.TextKey;

/**
 * What became of a reminder.
 *
 * @param whom the bodies and reviewers that were reminded, as their reader calls them
 * @param leftOut the bodies that nobody can reach, each as BODY_UNREACHABLE
 */
public record Reminded(List<TextKey> whom, List<Finding> leftOut) {

    public Reminded {
        whom = List.copyOf(whom);
        leftOut = List.copyOf(leftOut);
    }
}
