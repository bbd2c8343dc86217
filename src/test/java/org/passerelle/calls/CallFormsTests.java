package org.passerelle.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.forms.Forms;
import org.passerelle.people.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CallFormsTests {

    @Autowired
    CallForms kept;

    @Autowired
    Calls calls;

    @Autowired
    Trade trade;

    @Autowired
    JdbcClient jdbc;

    CallId call;

    @BeforeEach
    void aPublishedCall() {
        call = trade.peopled().publishedCall("AAP-2027-FORMS");
    }

    @Test
    void takesTheNewestVersionBeforeTheOpening() {
        assertThat(versions()).isZero();
        assertThat(kept.of(call, Forms.ADMISSIBILITY).version()).isEqualTo("1");
    }

    @Test
    void keepsTheVersionOfEachFormFromTheOpeningOn() {
        calls.open(Actor.clockwork(), call);

        assertThat(versions()).isEqualTo(8);
        assertThat(kept.of(call, Forms.OPINION_EMBASSY).version()).isEqualTo("1");

        jdbc.sql("update passerelle.call_form set version = '0' where form = 'opinion-embassy'")
                .update();
        assertThatThrownBy(() -> kept.of(call, Forms.OPINION_EMBASSY))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("version 0");
    }

    private int versions() {
        return jdbc.sql("select count(*) from passerelle.call_form")
                .query(Integer.class)
                .single();
    }
}
