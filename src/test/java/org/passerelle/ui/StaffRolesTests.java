package org.passerelle.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.passerelle.people.Role;

class StaffRolesTests {

    @Test
    void areNamesOfRoles() {
        assertThat(Arrays.stream(StaffRoles.class.getFields()).map(Field::getName))
                .allSatisfy(name -> assertThat(Role.valueOf(name)).isNotNull());
    }
}
