package io.xieshou.testing;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Nobody comes back to the application of a class that shares it with no other: it ends with the class, and those that are shared stay. Registered in {@code META-INF/spring.factories}. */
class OwnApplicationEnds extends AbstractTestExecutionListener {

    @Override
    public void afterTestClass(TestContext context) {
        var test = AnnotatedElementUtils.getMergedAnnotation(context.getTestClass(), XieshouTest.class);
        if (test != null && !test.shared() && context.hasApplicationContext()) {
            context.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
        }
    }
}
