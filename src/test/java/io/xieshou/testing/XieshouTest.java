package io.xieshou.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;

/**
 * The whole application on a migrated database and a data folder of its own. Each test class gets its own, unless it is {@link #shared}: then all shared classes
 * with the same configuration see one application and one database, which starts faster.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
public @interface XieshouTest {

    /** {@link WebEnvironment#RANDOM_PORT} for a listening server; none listens by default, MockMvc works. */
    @AliasFor(annotation = SpringBootTest.class)
    WebEnvironment webEnvironment() default WebEnvironment.MOCK;

    /** Further properties, as {@code name=value}. */
    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};

    /** For classes that only read, or that only write what nobody else counts. */
    boolean shared() default false;
}
