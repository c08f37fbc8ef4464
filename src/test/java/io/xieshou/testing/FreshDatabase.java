package io.xieshou.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.FileSystemUtils;

/**
 * Points an application under test to a database and data folder of its own.
 *
 * @param sharers the name of a test class, or one name for all that share; part of the key under which Spring caches applications
 */
record FreshDatabase(String sharers) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var database = TestDatabase.createForApplication();
        var folder = temporaryFolder();
        TestPropertyValues.of("xieshou.db=" + database.address(), "xieshou.data=" + folder)
                .applyTo(context);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> folderGoes(folder));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("xieshou-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void folderGoes(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
