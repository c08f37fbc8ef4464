package io.xieshou.gallery;

import io.xieshou.page.FrameActor;
import io.xieshou.page.FrameActors;
import io.xieshou.page.FrameInbox;
import io.xieshou.page.FrameProgramme;
import io.xieshou.page.FrameSearch;
import io.xieshou.page.NavigationEntry;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Module {@code page} alone behind a real port, without a database: every component with realistic content. */
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ComponentScan("io.xieshou.page")
@Import(GalleryController.class)
public class Gallery {

    private static final ConfigurableApplicationContext CONTEXT = SpringApplication.run(
            Gallery.class, "--server.port=0", "--spring.main.banner-mode=off", "--logging.level.root=warn");

    /** Starts the gallery once per test run and gives the address of one of its pages. */
    public static String url(String path) {
        return "http://localhost:"
                + ((WebServerApplicationContext) CONTEXT).getWebServer().getPort() + path;
    }

    @Bean
    SecurityFilterChain openToAll(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    FrameProgramme programme() {
        return () -> "京蒙冀协作 · 2020";
    }

    @Bean
    FrameActors actors() {
        return () -> Optional.of(new FrameActor(
                "张示例",
                "门头沟区支援办 · 经办",
                "门头沟区 → 武川县、察右后旗",
                List.of(
                        new FrameActor.Post("1", "门头沟区支援办 · 经办", "门头沟区 → 武川县、察右后旗", true),
                        new FrameActor.Post("2", "武川县挂职 · 副县长", "武川县", false)),
                "/gallery/switch",
                "/gallery/account",
                "/gallery/sign-out",
                false));
    }

    @Bean
    FrameInbox inbox() {
        return new FrameInbox() {
            @Override
            public int unread() {
                return 3;
            }

            @Override
            public String href() {
                return "/gallery/inbox";
            }
        };
    }

    @Bean
    FrameSearch search() {
        return () -> "/gallery/search";
    }

    @Bean
    NavigationEntry home() {
        return entry("home", "工作台", 10);
    }

    @Bean
    NavigationEntry form() {
        return entry("form", "报表", 20);
    }

    @Bean
    NavigationEntry ledger() {
        return entry("ledger", "台账", 30);
    }

    @Bean
    NavigationEntry analysis() {
        return entry("analysis", "分析", 80);
    }

    private static NavigationEntry entry(String key, String label, int order) {
        return new NavigationEntry() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public String label() {
                return label;
            }

            @Override
            public String href() {
                return "/gallery/" + key;
            }

            @Override
            public int order() {
                return order;
            }
        };
    }
}
