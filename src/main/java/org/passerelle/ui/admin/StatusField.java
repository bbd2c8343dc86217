package org.passerelle.ui.admin;

import com.vaadin.flow.component.select.Select;
import org.passerelle.people.Post;
import org.passerelle.ui.ViewLanguage;

/** Whether a post, an agency or an expert can be asked, as a field. */
final class StatusField extends Select<Post.Status> {

    StatusField() {
        setLabel(ViewLanguage.text("post.status"));
        setItems(Post.Status.values());
        setItemLabelGenerator(status -> ViewLanguage.word("postStatus", status));
        setValue(Post.Status.OPEN);
    }
}
