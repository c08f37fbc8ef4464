package io.xieshou.database;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How our own server is set up: parameters of {@code postgresql.conf} and the attributes of the application's role.
 */
record ClusterSettings(Map<String, String> parameters, String roleAttributes) {

    private static final long MEGABYTE = 1024L * 1024;

    /** Safe on power failure and modest: a 64th of the machine's memory for shared buffers, between 128 and 512 MB. */
    static ClusterSettings standard() {
        var memory = machineMegabytes();
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("fsync", "on");
        parameters.put("synchronous_commit", "on");
        parameters.put("full_page_writes", "on");
        parameters.put("max_connections", "60");
        parameters.put("shared_buffers", Math.max(128, Math.min(512, memory / 64)) + "MB");
        parameters.put("effective_cache_size", Math.max(256, memory / 2) + "MB");
        parameters.put("work_mem", "16MB");
        parameters.put("maintenance_work_mem", "128MB");
        parameters.put("max_wal_size", "2GB");
        parameters.put("random_page_cost", "1.1");
        parameters.put("jit", "off");
        parameters.put("password_encryption", "scram-sha-256");
        // Statements and row contents may hold personal data; the application logs what it needs.
        parameters.put("log_min_error_statement", "panic");
        parameters.put("log_error_verbosity", "terse");
        parameters.put("log_checkpoints", "off");
        return new ClusterSettings(parameters, "nosuperuser nocreatedb nocreaterole");
    }

    ClusterSettings with(String parameter, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, value);
        return new ClusterSettings(changed, roleAttributes);
    }

    ClusterSettings withRoleAttributes(String attributes) {
        return new ClusterSettings(parameters, attributes);
    }

    String configuration() {
        var text = new StringBuilder("# Written by Xieshou at each start; put your own settings into local.conf.\n");
        parameters.forEach((name, value) -> text.append("%s = '%s'%n".formatted(name, value.replace("'", "''"))));
        return text.toString();
    }

    private static long machineMegabytes() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize() / MEGABYTE
                : 4096;
    }
}
