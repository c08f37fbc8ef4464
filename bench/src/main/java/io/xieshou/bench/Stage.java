package io.xieshou.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What every part of the bench works with. */
record Stage(
        Scale scale, Path home, Path folder, Platform platform, Database database, Visitor visitor, List<Line> lines) {

    Stage(Scale scale, Path home, Path folder, Platform platform, Database database, Visitor visitor) {
        this(scale, home, folder, platform, database, visitor, new ArrayList<>());
    }

    void add(Line line) {
        lines.add(line);
        System.err.println("  " + String.join("  ", line.cells()));
    }
}
