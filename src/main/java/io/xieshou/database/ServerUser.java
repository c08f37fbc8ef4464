package io.xieshou.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the programs of PostgreSQL, which refuse to run as root, are run: directly by an ordinary user; as root in a user namespace of their own, where root is
 * nobody and still owns its files; and where namespaces are forbidden (as in many containers), as the user {@code nobody}, who then owns the cluster.
 *
 * @param prefix words in front of each command
 */
record ServerUser(List<String> prefix, boolean nobody) {

    private static final int NOBODY = 65534;

    static ServerUser choose(Path data) {
        if (!isRoot()) {
            return new ServerUser(List.of(), false);
        }
        if (Files.exists(data) ? isOwnedByRoot(data) : mayUnshare()) {
            return new ServerUser(List.of("unshare", "--user"), false);
        }
        return asNobody();
    }

    static ServerUser asNobody() {
        var id = Integer.toString(NOBODY);
        return new ServerUser(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups"), true);
    }

    List<String> command(List<String> words) {
        var command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /** Makes a folder of root's usable by this user. */
    void own(Path folder) throws IOException {
        if (nobody) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
            Files.setAttribute(folder, "unix:gid", NOBODY);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean isOwnedByRoot(Path data) {
        try {
            return Files.getAttribute(data, "unix:uid").equals(0);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean mayUnshare() {
        try {
            var probe = new ProcessBuilder("unshare", "--user", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
