package org.passerelle.letters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Partner;
import org.passerelle.forms.Forms;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.Organisations;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** Writes down what a recapitulation says: the whole dossier as it was submitted. */
@Component
class Recapitulations {

    private final Receipts receipts;
    private final Letterheads heads;
    private final DossierFile file;
    private final Calls calls;
    private final Organisations organisations;
    private final Forms forms;
    private final Texts texts;

    Recapitulations(
            Receipts receipts,
            Letterheads heads,
            DossierFile file,
            Calls calls,
            Organisations organisations,
            Forms forms,
            Texts texts) {
        this.receipts = receipts;
        this.heads = heads;
        this.file = file;
        this.calls = calls;
        this.organisations = organisations;
        this.forms = forms;
        this.texts = texts;
    }

    RecapitulationModel of(Dossier dossier, Instant now) {
        ReceiptModel receipt = receipts.of(dossier, now);
        return model(dossier, receipt.head(), receipt);
    }

    /** The same in the language of somebody who reads it, other than the applicant's. */
    RecapitulationModel in(Language language, Dossier dossier, Instant now) {
        return model(dossier, heads.of(dossier, language, now), receipts.of(dossier, now));
    }

    /** The same of a draft, which bears neither number nor date of submission. */
    RecapitulationModel ofDraft(Dossier dossier, Language language, Instant now) {
        return model(dossier, heads.of(dossier, language, now), null);
    }

    private RecapitulationModel model(Dossier dossier, Letterhead head, @Nullable ReceiptModel receipt) {
        Language language = head.language();
        CallDefinition call = calls.get(dossier.call()).definition();
        PlanTables plan = new PlanTables(dossier.plan(), call.years(), texts, language);
        return new RecapitulationModel(
                head,
                receipt == null ? null : receipt.submittedAt(),
                receipt == null ? null : receipt.submittedBy(),
                receipt == null ? null : receipt.sha256(),
                partners(dossier, language),
                new AnswerSections(texts, language)
                        .of(
                                forms.get(Forms.DOSSIER, call.formVersion()),
                                dossier.answers().values()),
                plan.expenses(),
                plan.resources(),
                plan.figures(),
                file.attachments(Actor.clockwork(), dossier.id()).stream()
                        .map(a -> document(a, language))
                        .toList());
    }

    private List<RecapitulationModel.Partner> partners(Dossier dossier, Language language) {
        List<RecapitulationModel.Partner> partners = new ArrayList<>();
        partners.add(
                line(organisations.get(dossier.lead()), texts.get(language, "letter.recapitulation.lead"), language));
        for (Partner partner : dossier.partners()) {
            String role = texts.word(language, "partnerRole", partner.role());
            partners.add(line(organisations.get(partner.organisation()), role, language));
        }
        return partners;
    }

    private static RecapitulationModel.Partner line(Organisation organisation, String role, Language language) {
        return new RecapitulationModel.Partner(
                organisation.name(), role, organisation.country().name(language));
    }

    private RecapitulationModel.Document document(Attachment attachment, Language language) {
        return new RecapitulationModel.Document(
                texts.word(language, "documentType", attachment.type()), attachment.name(), attachment.sha256());
    }
}
