package io.xieshou.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        var headers = read(PackFiles.HEADER);
        if (!headers.stream().allMatch(this::isInstalled)) {
            install(new ArrayList<>(read("**/*.yaml")));
        }
        running = true;
    }

    private void install(List<PackFiles> waiting) {
        while (!waiting.isEmpty()) {
            var ready = waiting.stream().filter(this::needsAreInstalled).toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("The built-in packs need a pack that is missing.");
            }
            ready.stream().filter(files -> !isInstalled(files)).forEach(files -> packs.install(files, "xieshou"));
            waiting.removeAll(ready);
        }
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
        return packs.versions().keySet().containsAll(packs.header(files).needs());
    }

    private boolean isInstalled(PackFiles files) {
        var header = packs.header(files);
        return packs.versions().getOrDefault(header.code(), -1) >= header.version();
    }

    /**
     * The files of each built-in pack, or some of them.
     *
     * @param pattern which, in the folder of a pack
     */
    private static List<PackFiles> read(String pattern) {
        var texts = new TreeMap<String, TreeMap<String, String>>();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:packs/*/" + pattern)) {
                var url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
                var path = url.substring(url.lastIndexOf("/packs/") + "/packs/".length());
                var pack = path.substring(0, path.indexOf('/'));
                texts.computeIfAbsent(pack, name -> new TreeMap<>())
                        .put(path.substring(pack.length() + 1), resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts.values().stream().map(PackFiles::new).toList();
    }
}
