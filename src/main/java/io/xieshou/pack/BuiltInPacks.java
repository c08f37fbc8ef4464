package io.xieshou.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Installs the packs that come with the program, at first start and whenever the program brings a newer version. Runs before the web server opens. */
@Component
class BuiltInPacks implements SmartLifecycle {

    private final Packs packs;
    private volatile boolean running;

    BuiltInPacks(Packs packs) {
        this.packs = packs;
    }

    @Override
    public void start() {
        var waiting = new ArrayList<>(read().values());
        while (!waiting.isEmpty()) {
            var ready = waiting.stream().filter(this::needsAreInstalled).toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("The built-in packs need a pack that is missing.");
            }
            ready.stream().filter(this::isNew).forEach(files -> packs.install(files, "xieshou"));
            waiting.removeAll(ready);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private boolean needsAreInstalled(PackFiles files) {
        var installed = packs.current().packs().stream().map(PackHeader::code).toList();
        return installed.containsAll(packs.header(files).needs());
    }

    private boolean isNew(PackFiles files) {
        var header = packs.header(files);
        return packs.current().packs().stream()
                .noneMatch(pack -> pack.code().equals(header.code()) && pack.version() >= header.version());
    }

    private static Map<String, PackFiles> read() {
        var texts = new LinkedHashMap<String, TreeMap<String, String>>();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:packs/*/**/*.yaml")) {
                var url = java.net.URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
                var path = url.substring(url.lastIndexOf("/packs/") + "/packs/".length());
                var pack = path.substring(0, path.indexOf('/'));
                texts.computeIfAbsent(pack, name -> new TreeMap<>())
                        .put(path.substring(pack.length() + 1), resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var packs = new TreeMap<String, PackFiles>();
        texts.forEach((name, files) -> packs.put(name, new PackFiles(files)));
        return packs;
    }
}
