package io.xieshou.database;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;

/**
 * What is in a backup. Its entry is written last, so a file without one is incomplete.
 *
 * @param format version of the format of backups, raised when an older Xieshou could not read a newer one
 * @param made when, as an ISO instant
 * @param postgres version of the server it was read from
 * @param schema newest migration of each module, e.g. {@code ledger → 3}
 * @param tables every table, with the columns in the order of the data
 */
record BackupManifest(int format, String made, String postgres, Map<String, String> schema, List<Table> tables) {

    static final int FORMAT = 1;

    /** Generated columns are left out: the server computes them again. */
    record Table(String name, List<String> columns, long rows) {

        String copy() {
            var names = columns.stream()
                    .map(name -> SqlFragment.identifier(name).text())
                    .toList();
            return "copy public." + SqlFragment.identifier(name).text() + " (" + String.join(", ", names) + ")";
        }

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    Map<String, MigrationVersion> versions() {
        var versions = new TreeMap<String, MigrationVersion>();
        schema.forEach((module, version) -> versions.put(module, MigrationVersion.fromVersion(version)));
        return versions;
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
