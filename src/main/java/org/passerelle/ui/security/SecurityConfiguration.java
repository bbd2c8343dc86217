package org.passerelle.ui.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.passerelle.people.Accounts;
import org.passerelle.ui.StartView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may open what: views say it by their annotations; the rest is closed but for the health of the service. */
@Configuration(proxyBeanMethods = false)
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class SecurityConfiguration {

    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(),"
                    + " usb=()";

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, RequestUtil vaadinRequests, Accounts accounts, SecurityContextHolderStrategy contexts)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/actuator/health", "/icons/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll());
        // Vaadin would leave the posted login form without a token; its own requests carry one of their own.
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class, "/")
                .defaultSuccessUrl("/" + StartView.PATH)
                .enableCsrfConfiguration(false));
        http.formLogin(form -> form.failureHandler(failures()));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest)
                .withObjectPostProcessor(staleForms()));
        http.addFilterBefore(new SessionCheck(accounts, contexts), AuthorizationFilter.class);
        http.headers(SecurityConfiguration::strict);
        return http.build();
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frames -> frames.deny())
                .contentSecurityPolicy(policy -> policy.policyDirectives(ContentSecurityPolicy.DEFAULT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static AuthenticationFailureHandler failures() {
        return (request, response, failure) -> response.sendRedirect(
                request.getContextPath() + "/login?" + (failure instanceof LockedException ? "wait" : "wrong"));
    }

    /** A login page that stood open longer than its session is shown afresh; any other forged request is refused. */
    private static ObjectPostProcessor<CsrfFilter> staleForms() {
        AccessDeniedHandler handler = (request, response, denied) -> {
            if (request.getRequestURI().equals(request.getContextPath() + "/login")) {
                response.sendRedirect(request.getContextPath() + "/login?again");
            } else {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            }
        };
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends CsrfFilter> O postProcess(O filter) {
                filter.setAccessDeniedHandler(handler);
                return filter;
            }
        };
    }
}
