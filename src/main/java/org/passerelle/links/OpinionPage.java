package org.passerelle.links;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.opinions.EarlierOpinion;
import org.passerelle.opinions.Signature;

/**
 * The page of one opinion behind a body's link. Public members because the template asks them.
 *
 * @param summary none where the dossier is not for the body any more
 * @param course none where the dossier is not for the body any more
 * @param filled whether the form is shown
 * @param said whether the body has said something already
 * @param sections of the form to fill, or of what was recorded
 * @param overtook what a colleague gave since the page was opened; empty where none did
 * @param approvedBy the question that is asked beside the form
 * @param draft what was saved, and until when its code is awaited
 * @param signature who stands for what was given behind a link
 * @param earlierLeft how many earlier opinions are left out, for the page to be light
 * @param contact the service that asks
 */
record OpinionPage(
        Asked asked,
        Optional<DossierSummary> summary,
        Optional<OpinionCourse> course,
        OpinionState state,
        boolean filled,
        boolean said,
        List<PlainForm.Section> sections,
        List<PlainForm.Section> overtook,
        PlainField approvedBy,
        OpinionDraft draft,
        boolean codeAwaited,
        Optional<Signature> signature,
        List<Earlier> earlier,
        int earlierLeft,
        String contact,
        Optional<PostOutcome> outcome) {

    /** What the body said of the same partner before. */
    record Earlier(EarlierOpinion opinion, List<PlainForm.Section> said) {}

    /** How many fields something is wrong with. */
    public long faults() {
        long inFields = sections.stream()
                .flatMap(section -> section.fields().stream())
                .mapToLong(OpinionPage::faults)
                .sum();
        return inFields + faults(approvedBy);
    }

    /** The first field to mend, which takes the focus. */
    public String firstFault() {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .flatMap(field -> Stream.concat(Stream.of(field), field.rows().stream()))
                .filter(PlainField::isFaulty)
                .map(PlainField::id)
                .findFirst()
                .orElse(approvedBy.isFaulty() ? approvedBy.id() : "");
    }

    private static long faults(PlainField field) {
        return (field.isFaulty() ? 1 : 0)
                + field.rows().stream().filter(PlainField::isFaulty).count();
    }
}
