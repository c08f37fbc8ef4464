package io.xieshou.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.modulith.ApplicationModule;
import org.springframework.util.ClassUtils;

/**
 * Modules, each after those it depends on, as their {@code package-info} says. The same as Modulith's runtime support computes, without scanning all classes
 * at each start.
 */
final class ModuleOrder {

    private static final String ROOT = "io.xieshou.";

    private ModuleOrder() {}

    static List<String> of(Collection<String> modules) {
        var ordered = new LinkedHashSet<String>();
        new TreeSet<>(modules).forEach(module -> visit(module, ordered, new LinkedHashSet<>()));
        ordered.retainAll(modules);
        return List.copyOf(ordered);
    }

    private static void visit(String module, Set<String> ordered, Set<String> path) {
        if (ordered.contains(module)) {
            return;
        }
        if (!path.add(module)) {
            throw new IllegalStateException("Modules depend on each other in a circle: " + path);
        }
        dependencies(module).forEach(dependency -> visit(dependency, ordered, path));
        path.remove(module);
        ordered.add(module);
    }

    private static List<String> dependencies(String module) {
        var description = ClassUtils.resolveClassName(
                        ROOT + module + ".package-info", ModuleOrder.class.getClassLoader())
                .getAnnotation(ApplicationModule.class);
        var dependencies = new ArrayList<String>();
        if (description != null) {
            for (var dependency : description.allowedDependencies()) {
                dependencies.add(dependency.split("::")[0].strip());
            }
        }
        return dependencies;
    }
}
