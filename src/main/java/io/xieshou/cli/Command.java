package io.xieshou.cli;

/**
 * A command of the line: a class with picocli's annotations for its words and a constructor without parameters, listed in {@link CommandLineMain}.
 */
interface Command {

    /**
     * Does it. What fails throws an exception whose message is a sentence for the person at the terminal.
     *
     * @return the exit status, 0 only for success
     */
    int run(Platform platform) throws Exception;
}
