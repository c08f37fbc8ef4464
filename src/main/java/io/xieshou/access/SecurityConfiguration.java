package io.xieshou.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.SessionLimit;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * How requests are let in. Two doors: programs come to {@code /api/v1/**} with a token and no session, people come everywhere else with a session. Behind
 * both stands {@link RouteAuthorization}.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** Container-internal turns of a request that was let in already. */
    private static final DispatcherType[] INTERNAL = {DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD
    };

    @Bean
    RouteAuthorization routeAuthorization(ObjectProvider<HandlerMapping> mappings) {
        return new RouteAuthorization(() -> mappings.orderedStream().toList());
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, Tokens tokens, Audit audit, JsonMapper json, RouteAuthorization routes)
            throws Exception {
        var answers = new ProgramAnswers(audit, json);
        return http.securityMatcher("/api/v1/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(new TokenFilter(tokens), AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(INTERNAL)
                        .permitAll()
                        .anyRequest()
                        .access(routes))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            AccountSignIn signIn,
            Actors actors,
            Policies policies,
            Audit audit,
            SessionRegistry sessions,
            RouteAuthorization routes)
            throws Exception {
        var answers = new PeopleAnswers(audit);
        return http.authenticationManager(new ProviderManager(List.of(signIn)))
                .formLogin(form -> form.loginPage(PeopleAnswers.SIGN_IN)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .failureUrl(PeopleAnswers.SIGN_IN + "?failed"))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl(PeopleAnswers.SIGN_IN + "?out")
                        .addLogoutHandler(answers))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .sessionManagement(session -> session.sessionConcurrency(several -> several.maximumSessions(
                                (SessionLimit) person -> policies.current().sessions())
                        .sessionRegistry(sessions)
                        .expiredUrl(PeopleAnswers.SIGN_IN + "?elsewhere")))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin))
                .addFilterBefore(new ActorFilter(actors), AuthorizationFilter.class)
                .addFilterBefore(new NewPasswordFilter(), AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(INTERNAL)
                        .permitAll()
                        .anyRequest()
                        .access(routes))
                .build();
    }

    /** Sign-in leads back to the page that was asked for; never to a piece of one, and never repeats a post. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /** Tells the registry when a session ends by itself. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
