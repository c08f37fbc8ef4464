package io.xieshou.cli;

import io.xieshou.access.Audit;
import io.xieshou.access.Function;
import io.xieshou.pack.BrokenPack;
import io.xieshou.pack.PackFiles;
import io.xieshou.pack.PackHeader;
import io.xieshou.pack.Packs;
import io.xieshou.pack.Problem;
import io.xieshou.page.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Packs of definitions in and out; without restart, also while the platform runs. */
@CommandLine.Command(
        name = "pack",
        description = {"校验、安装、导出定义包", "check, install and export packs of definitions"},
        subcommands = {
            PackCommand.Check.class,
            PackCommand.Install.class,
            PackCommand.Export.class,
            PackCommand.All.class
        })
final class PackCommand {

    private PackCommand() {}

    /** Says every problem of a pack and changes nothing. */
    @CommandLine.Command(
            name = "check",
            description = {"校验目录中的定义包，列出全部问题，不安装", "check the pack in a folder, say every problem, install nothing"})
    static final class Check implements Command {

        @Parameters(paramLabel = "DIR", description = "含 pack.yaml 的目录 · the folder that holds pack.yaml")
        Path folder = Path.of("");

        @Override
        public int run(Platform platform) {
            var problems = problems(platform);
            platform.answer(
                    Map.of("problems", problems.stream().map(Check::told).toList()), out -> {
                        problems.forEach(problem -> out.println(problem.in(Words.language())));
                        out.println(
                                problems.isEmpty()
                                        ? "没有问题 · no problems"
                                        : "%d 个问题 · problems".formatted(problems.size()));
                    });
            return problems.isEmpty() ? 0 : 1;
        }

        private static Map<String, Object> told(Problem problem) {
            var language = Words.language();
            return Map.of(
                    "pack", problem.pack(),
                    "file", problem.file(),
                    "line", problem.line(),
                    "what", problem.what().in(language),
                    "mend", problem.mend().in(language));
        }

        private List<Problem> problems(Platform platform) {
            try {
                return platform.get(Packs.class).check(PackFiles.read(folder));
            } catch (BrokenPack broken) {
                return broken.problems();
            }
        }
    }

    /** Puts a pack in force, or nothing of it. */
    @CommandLine.Command(
            name = "install",
            description = {"安装或替换定义包；有一个问题就不改变任何东西", "install or replace a pack; with one problem nothing changes"})
    static final class Install implements Command {

        @Parameters(paramLabel = "DIR", description = "含 pack.yaml 的目录 · the folder that holds pack.yaml")
        Path folder = Path.of("");

        @Override
        public int run(Platform platform) {
            var actor = platform.actor();
            actor.scope(Function.DEFINITION_WRITE);
            var header = platform.get(Packs.class).install(PackFiles.read(folder), actor.name());
            platform.get(Audit.class)
                    .record(actor, "cli.install_pack", "pack/" + header.code(), Map.of("version", header.version()));
            platform.answer(
                    told(header), out -> out.printf("已安装 %s 第 %d 版 · installed%n", header.code(), header.version()));
            return 0;
        }
    }

    /** Writes an installed pack, to the letter. */
    @CommandLine.Command(
            name = "export",
            description = {"把已安装的定义包写到目录", "write an installed pack into a folder"})
    static final class Export implements Command {

        @Parameters(index = "0", paramLabel = "NAME", description = "定义包代码 · code of the pack")
        String name = "";

        @Parameters(index = "1", paramLabel = "DIR", description = "写入的目录 · the folder to write into")
        Path folder = Path.of("");

        @Override
        public int run(Platform platform) {
            var packs = platform.get(Packs.class);
            var files = packs.findFiles(name).orElseThrow(() -> absent(packs));
            files.write(folder);
            platform.get(Audit.class)
                    .record(
                            platform.actor(),
                            "cli.export_pack",
                            "pack/" + name,
                            Map.of("files", files.texts().size()));
            platform.answer(
                    Map.of("pack", name, "files", files.texts().keySet()),
                    out -> files.texts().keySet().forEach(file -> out.println(folder.resolve(file))));
            return 0;
        }

        private IllegalArgumentException absent(Packs packs) {
            var known = packs.current().packs().stream().map(PackHeader::code).toList();
            return new IllegalArgumentException("没有安装定义包 %s，已安装的有：%s · no pack %s is installed; there are: %s"
                    .formatted(name, String.join("、", known), name, String.join(", ", known)));
        }
    }

    /** What is installed. */
    @CommandLine.Command(
            name = "list",
            description = {"列出已安装的定义包", "list the packs installed"})
    static final class All implements Command {

        @Override
        public int run(Platform platform) {
            var packs = platform.get(Packs.class).current().packs();
            var rows = packs.stream()
                    .map(pack -> List.of(
                            pack.code(), pack.from().toString(), pack.issuer(), Integer.toString(pack.version())))
                    .toList();
            platform.answer(
                    packs.stream().map(PackCommand::told).toList(),
                    out -> new TextTable(List.of("代码 CODE", "生效 FROM", "印发 ISSUER", "版 VERSION"), rows, 3).print(out));
            return 0;
        }
    }

    private static Map<String, Object> told(PackHeader header) {
        return Map.of(
                "pack", header.code(),
                "version", header.version(),
                "from", header.from().toString(),
                "issuer", header.issuer());
    }
}
