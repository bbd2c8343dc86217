package org.passerelle.ui.admin;

import org.passerelle.people.Post;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Tone;

/** Whether a post, an agency or an expert can be asked, in a list. */
final class StatusBadge {

    private StatusBadge() {}

    /** @param words the prefix of the words, which agree with what is asked: {@code postStatus}, {@code agencyStatus} */
    static Badge of(Post.Status status, String words) {
        Tone tone =
                switch (status) {
                    case OPEN -> Tone.GOOD;
                    case SUSPENDED -> Tone.WARN;
                    case CLOSED -> Tone.BAD;
                };
        return new Badge(ViewLanguage.word(words, status), tone);
    }
}
