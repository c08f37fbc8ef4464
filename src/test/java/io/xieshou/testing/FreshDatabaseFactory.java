package io.xieshou.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds {@link XieshouTest} on test classes; registered in {@code META-INF/spring.factories}. */
class FreshDatabaseFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        var found = TestContextAnnotationUtils.findAnnotationDescriptor(testClass, XieshouTest.class);
        if (found == null) {
            return null;
        }
        var annotated = found.getRootDeclaringClass();
        var test = AnnotatedElementUtils.getMergedAnnotation(annotated, XieshouTest.class);
        return new FreshDatabase(test != null && test.shared() ? "shared" : annotated.getName());
    }
}
