package org.passerelle.ui.manager;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.passerelle.calls.FundingScheme;
import org.passerelle.ui.ViewLanguage;

/** What the call is called, what it is about, who answers for it. */
final class IdentitySection extends EditorSection {

    private static final String CODE = "[A-Z0-9\\-]{4,30}";

    IdentitySection() {
        super("editor.identity");
        required("code", code(), s -> s.code, (s, v) -> s.code = v);
        required(
                "scheme",
                EditorFields.choice(
                        "scheme", List.of(FundingScheme.values()), scheme -> ViewLanguage.word("scheme", scheme)),
                s -> s.scheme,
                (s, v) -> s.scheme = v);
        required("title", wide(EditorFields.text("title")), s -> s.titleFr, (s, v) -> s.titleFr = v);
        optional("titleEn", wide(EditorFields.english("title")), s -> s.titleEn, (s, v) -> s.titleEn = v);
        optional("summary", wide(EditorFields.area("summary")), s -> s.summaryFr, (s, v) -> s.summaryFr = v);
        optional("summaryEn", wide(EditorFields.englishArea("summary")), s -> s.summaryEn, (s, v) -> s.summaryEn = v);
        optional(
                "objectives", wide(EditorFields.area("objectives")), s -> s.objectivesFr, (s, v) -> s.objectivesFr = v);
        optional(
                "objectivesEn",
                wide(EditorFields.englishArea("objectives")),
                s -> s.objectivesEn,
                (s, v) -> s.objectivesEn = v);
        optional(
                "issuingService",
                wide(EditorFields.text("issuingService")),
                s -> s.issuingService,
                (s, v) -> s.issuingService = v);
        optional("contactEmail", EditorFields.text("contactEmail"), s -> s.contactEmail, (s, v) -> s.contactEmail = v);
        optional("contactPhone", EditorFields.text("contactPhone"), s -> s.contactPhone, (s, v) -> s.contactPhone = v);
    }

    /** The code stands in the call's address, so that only plain letters are let in from the start. */
    private static TextField code() {
        TextField code = EditorFields.text("code");
        code.setHelperText(ViewLanguage.text("editor.codeHint"));
        code.setPattern(CODE);
        code.setI18n(
                new TextField.TextFieldI18n().setPatternErrorMessage(ViewLanguage.text("finding.CALL_CODE.wayOut")));
        return code;
    }
}
