package io.xieshou.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Addresses of style sheets, scripts and pictures, which browsers keep for a year.
 *
 * <p>All files below {@code static/} share one version, a hash over their names and contents, as a folder of the address. So scripts import each other by
 * plain relative paths, and one changed byte changes every address.
 */
public final class Assets {

    static final String VERSION = version();
    private static final String HTMX = library("org.webjars.npm", "htmx.org", "dist/htmx.min.js");
    private static final String ECHARTS = library("org.webjars", "echarts", "echarts.min.js");

    private Assets() {}

    /** The address of a file of ours, e.g. {@code page/xieshou.css} for {@code static/page/xieshou.css}. */
    public static String url(String name) {
        return Requests.contextPath() + "/assets/" + VERSION + "/" + name;
    }

    /** The address of htmx. */
    public static String htmx() {
        return Requests.contextPath() + HTMX;
    }

    /** The address of ECharts; load it only when a chart comes into sight. */
    public static String echarts() {
        return Requests.contextPath() + ECHARTS;
    }

    /** WebJars carry their version in the path; it is read from the jar, so the build file stays the one place that names it. */
    private static String library(String group, String name, String file) {
        var path = "/META-INF/maven/%s/%s/pom.properties".formatted(group, name);
        try (var in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Library %s:%s is not on the class path.".formatted(group, name));
            }
            var properties = new Properties();
            properties.load(in);
            return "/webjars/%s/%s/%s".formatted(name, properties.getProperty("version"), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files()) {
                digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static Iterable<Resource> files() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver(Assets.class.getClassLoader())
                        .getResources("classpath*:static/**/*.*"))
                .sorted(Comparator.comparing(Assets::place))
                .toList();
    }

    /** Where the file lies below {@code static/}; the same in a jar and in a folder, on every machine. */
    private static String place(Resource file) {
        try {
            var url = file.getURL().toString();
            return url.substring(url.lastIndexOf("/static/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
