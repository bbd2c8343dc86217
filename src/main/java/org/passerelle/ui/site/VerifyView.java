package org.passerelle.ui.site;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.letters.GenuineLetters;
import org.passerelle.letters.GenuineLetters.Genuine;
import org.passerelle.letters.LetterCode;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Attention;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;

/** Says to whoever has a document whether the service issued it; a code that stands in the address is only filled in. */
@Route(value = VerifyView.PATH, layout = MainLayout.class)
@AnonymousAllowed
public class VerifyView extends PageView implements HasUrlParameter<String> {

    static final String PATH = "verify";

    private final transient GenuineLetters letters;
    private final TextField code = new TextField(ViewLanguage.text("verify.code"));
    private final Div answer = new Div();

    VerifyView(GenuineLetters letters) {
        this.letters = letters;
        forReading();
        heading(ViewLanguage.text("verify.title")).lead(ViewLanguage.text("verify.lead"));
        code.setHelperText(ViewLanguage.text("verify.help"));
        code.setRequiredIndicatorVisible(true);
        code.setMaxLength(40);
        Button act = new Button(ViewLanguage.text("verify.act"), click -> verify());
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        act.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(code);
        Div form = new Div(code, act);
        form.addClassName("stack");
        add(form, answer);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String typed) {
        code.setValue(Objects.requireNonNullElse(typed, ""));
    }

    private void verify() {
        Optional<LetterCode> read = LetterCode.read(code.getValue());
        code.setErrorMessage(ViewLanguage.text("verify.malformed"));
        code.setInvalid(read.isEmpty());
        answer.removeAll();
        answer.removeClassNames("note");
        if (read.isEmpty()) {
            code.focus();
            return;
        }
        try {
            tell(letters.find(read.get(), VaadinRequest.getCurrent().getRemoteAddr()));
        } catch (Refusal refusal) {
            if (refusal.code() != RefusalCode.TOO_MANY_ATTEMPTS) {
                throw refusal;
            }
            answer.add(new Paragraph(ViewLanguage.text("verify.tooMany")));
        }
        answer.addClassName("note");
        Attention.to(answer);
    }

    private void tell(Optional<Genuine> found) {
        answer.add(new H2(found.map(VerifyView::verdict).orElse(ViewLanguage.text("verify.unknown"))));
        found.ifPresent(letter -> answer.add(facts(letter)));
        answer.add(new Paragraph(ViewLanguage.text(found.isPresent() ? "verify.genuineHint" : "verify.unknownHint")));
    }

    private static String verdict(Genuine letter) {
        GenuineLetters.Corrected corrected = letter.corrected();
        if (letter.rectified() != null) {
            return ViewLanguage.text("verify.genuine.EXTRACT");
        }
        return ViewLanguage.text(corrected == null ? "verify.genuine" : "verify.genuine." + corrected.kind());
    }

    private static KeyValueList facts(Genuine letter) {
        KeyValueList facts = new KeyValueList()
                .with(ViewLanguage.text("verify.kind"), ViewLanguage.word("letterKind", letter.kind()))
                .with(ViewLanguage.text("verify.number"), letter.number())
                .with(ViewLanguage.text("verify.on"), Formats.date(letter.on()));
        GenuineLetters.Corrected corrected = letter.corrected();
        LocalDate rectified = letter.rectified();
        if (rectified != null) {
            facts.with(
                    ViewLanguage.text("verify.rectified"),
                    ViewLanguage.text("verify.rectified.by", Formats.date(rectified)));
        }
        return corrected == null
                ? facts
                : facts.with(
                        ViewLanguage.text("verify.corrected"),
                        ViewLanguage.text(
                                "verify.corrected." + corrected.kind(),
                                corrected.number(),
                                Formats.date(corrected.on())));
    }
}
