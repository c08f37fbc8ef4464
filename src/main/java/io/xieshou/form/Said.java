package io.xieshou.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the filers of a sheet said about its cells.
 *
 * @param statements by filer and cell, only what holds; every filer is there
 * @param figures what entries give for each filer who typed something
 */
record Said(Map<Integer, Map<CellKey, Statement>> statements, Map<Integer, RowFigures> figures) {

    @Nullable
    Statement find(int filer, CellKey key) {
        return statements.getOrDefault(filer, Map.of()).get(key);
    }

    /** The figures filers typed in a line and column. */
    List<Replacement> replacements(FormRow row, String column) {
        var key = new CellKey(row.code(), column);
        var replacements = new ArrayList<Replacement>();
        statements.forEach((filer, said) -> {
            var statement = said.get(key);
            var own = figures.get(filer);
            if (statement != null && statement.typed() != null && own != null) {
                replacements.add(new Replacement(statement.typed(), own.get(row, column)));
            }
        });
        return replacements;
    }

    /** What filers typed into a cell of words. */
    List<Statement> words(CellKey key) {
        return statements.values().stream()
                .flatMap(said -> Stream.ofNullable(said.get(key)))
                .filter(statement -> statement.typed() != null)
                .toList();
    }

    /** Whether every filer confirmed that there was none. */
    boolean allSaidNone(CellKey key) {
        return statements.values().stream().allMatch(said -> isNone(said.get(key)));
    }

    private static boolean isNone(@Nullable Statement statement) {
        return statement != null && statement.kind() == Statement.Kind.NONE;
    }
}
