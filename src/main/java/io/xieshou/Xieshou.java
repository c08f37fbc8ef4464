package io.xieshou;

import io.xieshou.cli.CommandLineMain;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application: one Spring Boot process over one PostgreSQL. */
/* Beans are named by their full class names: modules choose class names without asking one another. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Xieshou {

    /** The programme's days begin and end in Beijing, wherever the server stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    public static void main(String[] args) {
        CommandLineMain.main(Xieshou.class, args);
    }
}
