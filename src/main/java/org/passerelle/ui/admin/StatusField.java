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

    /**
     * Says beside a choice that closes what becomes of what is awaited.
     *
     * @param key of the words, which count the opinions
     * @param awaited how many opinions are awaited of the body
     */
    void closing(String key, int awaited) {
        addValueChangeListener(change -> {
            boolean closes = change.getValue() != Post.Status.OPEN && awaited > 0;
            setHelperText(closes ? ViewLanguage.text(key, awaited) : null);
        });
    }
}
