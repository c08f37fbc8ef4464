package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the three administrators in the left column; each sees only the own. */
@Configuration(proxyBeanMethods = false)
class AdministratorPages {

    @Bean
    NavigationEntry accountsEntry() {
        return new Entry("accounts", "person", AccountsPage.URL, 10, Function.ACCOUNT_ADMIN);
    }

    @Bean
    NavigationEntry postsEntry() {
        return new Entry("posts", "post", HeldPostsPage.URL, 10, Function.POLICY_ADMIN);
    }

    @Bean
    NavigationEntry policyEntry() {
        return new Entry("policy", "shield", PolicyPage.URL, 20, Function.POLICY_ADMIN);
    }

    @Bean
    NavigationEntry auditEntry() {
        return new Entry("audit", "audit", AuditQuery.URL, 10, Function.AUDIT_READ);
    }

    private record Entry(String key, String icon, String href, int order, Function function)
            implements NavigationEntry {

        @Override
        public String label() {
            return t("access." + key);
        }

        @Override
        public boolean visible() {
            return Actors.currentMay(function);
        }
    }
}
