package org.passerelle.ui.admin;

import com.vaadin.flow.component.select.Select;
import org.passerelle.people.Post;
import org.passerelle.ui.ViewLanguage;

/** Whether a post, an agency or an expert can be asked, as a field. */
final class StatusField extends Select<Post.Status> {

    /** @param words as of {@link StatusBadge#of} */
    StatusField(String words) {
        setLabel(ViewLanguage.text("post.status"));
        setItems(Post.Status.values());
        setItemLabelGenerator(status -> ViewLanguage.word(words, status));
        setValue(Post.Status.OPEN);
    }
}
