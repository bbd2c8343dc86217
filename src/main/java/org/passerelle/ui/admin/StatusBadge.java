package org.passerelle.ui.admin;

import org.passerelle.people.Post;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Tone;

/** Whether a post, an agency or an expert can be asked, in a list. */
final class StatusBadge {

    private StatusBadge() {}

    static Badge of(Post.Status status) {
        Tone tone =
                switch (status) {
                    case OPEN -> Tone.GOOD;
                    case SUSPENDED -> Tone.WARN;
                    case CLOSED -> Tone.BAD;
                };
        return new Badge(ViewLanguage.word("postStatus", status), tone);
    }
}
