package org.passerelle.awards;

import java.util.List;
import org.passerelle.files.StoredFile;

/** What an applicant says against a decision, with the documents that support it. */
public record AppealForm(String grounds, List<StoredFile> documents) {

    public AppealForm {
        documents = List.copyOf(documents);
    }
}
