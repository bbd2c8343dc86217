package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.Passerelle;
import org.passerelle.ui.StartView;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** No page is left out of what the browser looks at. */
class RoutesTests {

    @Test
    void eachRouteIsOpenedByAScreen() {
        Set<String> opened = Screen.all().stream().map(Screen::route).collect(Collectors.toSet());
        assertThat(opened).containsAll(routes());
    }

    private static Set<String> routes() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents(Passerelle.class.getPackageName()).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, null))
                .filter(view -> view != StartView.class) // leads on at once
                .flatMap(RoutesTests::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(Class<?> view) {
        String parameter = HasUrlParameter.class.isAssignableFrom(view) ? "/*" : "";
        assertThat(view).isAssignableTo(Component.class);
        return Stream.concat(
                Stream.of(view.getAnnotation(Route.class).value() + parameter),
                Arrays.stream(view.getAnnotationsByType(RouteAlias.class)).map(alias -> alias.value() + parameter));
    }
}
