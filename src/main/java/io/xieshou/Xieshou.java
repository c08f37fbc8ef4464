package io.xieshou;

import io.xieshou.cli.CommandLineMain;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application: one Spring Boot process over one PostgreSQL. */
@SpringBootApplication
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
