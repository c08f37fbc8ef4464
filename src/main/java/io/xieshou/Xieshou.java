package io.xieshou;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one Spring Boot process over one PostgreSQL. */
@SpringBootApplication
public class Xieshou {

    public static void main(String[] args) {
        SpringApplication.run(Xieshou.class, args);
    }
}
