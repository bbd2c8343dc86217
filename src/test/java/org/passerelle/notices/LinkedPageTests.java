package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Mails lead to pages that there are: the module of mails does not know the screens, this compares. */
class LinkedPageTests {

    @ParameterizedTest
    @EnumSource(LinkedPage.class)
    void isAPageOfOneDossier(LinkedPage page) {
        assertThat(pages()).containsAnyOf(page.path(), page.path() + "/:id", page.path() + "/:dossier");
    }

    /** Those that take a part behind their name. */
    private static Set<String> pages() {
        ClassPathScanningCandidateComponentProvider views = new ClassPathScanningCandidateComponentProvider(false);
        views.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return views.findCandidateComponents("org.passerelle.ui").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(view -> com.vaadin.flow.router.HasUrlParameter.class.isAssignableFrom(view)
                        || view.getAnnotation(Route.class).value().contains(":"))
                .map(view -> view.getAnnotation(Route.class).value())
                .collect(Collectors.toSet());
    }
}
