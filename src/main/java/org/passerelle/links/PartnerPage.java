package org.passerelle.links;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.passerelle.files.FileKind;
import org.passerelle.shared.PhoneNumber;

/**
 * What a partner sees behind its link.
 *
 * @param ministry who calls for projects, in its own words
 * @param callTag of the language in which the call is named
 * @param scanMegabytes the most that a scan of the signed letter may weigh
 */
record PartnerPage(PartnerLink link, String ministry, String callTag, int scanMegabytes, Part part) {

    private static final Pattern FIELD = Pattern.compile(
            "amount\\.\\d{1,2}|name|position|role|contactName|contactPosition|contactEmail|contactPhone");

    /** Only what the page asks, each bounded. */
    static Map<String, Object> bounded(Map<String, String> form) {
        Map<String, Object> draft = new HashMap<>();
        form.forEach((field, text) -> {
            if (FIELD.matcher(field).matches()) {
                draft.put(field, Parts.bounded(text));
            }
        });
        return draft;
    }

    /** Public because the page's template asks it. */
    public String said(String field) {
        return part.said(field);
    }

    /** What the browser offers to choose from. */
    public String scanKinds() {
        return String.join(",", FileKind.accepted(FileKind.SCANS));
    }

    /** Nothing is to be confirmed (any more). */
    public boolean isDone() {
        return link.confirmedAt() != null && !part.isLapsed();
    }

    private String phone() {
        return PhoneNumber.read(said(Part.PHONE)).map(PhoneNumber::value).orElse("");
    }

    /** Section D of the form; what is left empty stays as the lead wrote it. */
    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        if (!said("role").isBlank()) {
            answers.put("foreignRole", said("role"));
        }
        if (!said("contactName").isBlank() && !said("contactEmail").isBlank()) {
            answers.put(
                    "foreignContact",
                    Map.of(
                            "name", said("contactName"),
                            "position", said("contactPosition"),
                            "email", said("contactEmail"),
                            "phone", phone()));
        }
        return answers;
    }
}
