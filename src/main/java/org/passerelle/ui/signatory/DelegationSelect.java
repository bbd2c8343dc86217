package org.passerelle.ui.signatory;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.passerelle.awards.SigningDelegation;
import org.passerelle.ui.ViewLanguage;

/** Under which of the own delegations of signature something is signed. */
public final class DelegationSelect extends Select<SigningDelegation> {

    /** @param held at least one */
    public DelegationSelect(List<SigningDelegation> held) {
        setLabel(ViewLanguage.text("decisions.delegation"));
        setItems(held);
        setItemLabelGenerator(SigningBox::words);
        setValue(held.get(0));
        setWidthFull();
    }
}
