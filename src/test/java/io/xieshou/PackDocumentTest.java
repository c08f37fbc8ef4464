package io.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.form.CellKey;
import io.xieshou.form.FormSheets;
import io.xieshou.measure.Figures;
import io.xieshou.measure.Period;
import io.xieshou.pack.PackFiles;
import io.xieshou.pack.Packs;
import io.xieshou.pack.Problem;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Somebody who follows docs/packs.md and nothing else gets from an empty folder to a filled form. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class PackDocumentTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\S+)(?: ([^\\n]*))?\\n(.*?)^```$");
    private static final int MOST_LOOKS = 2_000;

    @LocalServerPort
    int port;

    @Autowired
    Packs packs;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    FormSheets sheets;

    @TempDir
    Path folder;

    /** A block of the document: its language, what stands behind it, and its content. */
    private record Block(String language, String name, String content) {}

    @Test
    void theExampleIsInstalledItsTableImportedAndItsFormFilled() throws IOException {
        packs.install(written("livestock/"), "test");

        var office = organisations.findByCode("mentougou").orElseThrow();
        accounts.open("herder", Role.DISTRICT_OFFICE, office.id(), null);
        var visitor = Visitor.at(port);
        visitor.signIn("herder", TestAccounts.PASSWORD);
        imported(visitor, block("csv"));

        var period = Period.parse("2021-Q3");
        var page = visitor.get("/forms/livestock_quarterly/mentougou/" + period);
        assertThat(page.heading()).contains("牲畜发放季报");
        var sheet = sheets.find(accounts.console(), "livestock_quarterly", "mentougou", period)
                .orElseThrow();
        for (var line : block("figures").content().lines().toList()) {
            var said = line.split(" ");
            var cell = sheet.cell(new CellKey(said[0], said[1]));
            var decimals = sheet.findLine(said[0]).orElseThrow().row().measure().decimals();
            assertThat(Figures.show(cell.value(), Math.max(decimals, said[2].contains(".") ? 4 : 0)))
                    .as(line)
                    .startsWith(said[2]);
        }
        var cell = visitor.get("/forms/livestock_quarterly/mentougou/2021-Q3/cells/1/hebei");
        assertThat(cell.page().text()).contains("示例一村").contains("示例二村");
    }

    @Test
    void theMessagesShownAreThoseTheMistakenPackGets() throws IOException {
        var files = new TreeMap<>(written("livestock/").texts());
        var mistaken = blocks().stream()
                .filter(block -> block.name().startsWith("mistaken livestock/"))
                .findFirst()
                .orElseThrow();
        files.put(mistaken.name().substring("mistaken livestock/".length()), mistaken.content());
        assertThat(packs.check(new PackFiles(files)).stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n")))
                .isEqualToIgnoringWhitespace(block("problems").content());
    }

    @Test
    void theReferenceShowsEveryKeyInAPackThatInstalls() throws IOException {
        assertThat(packs.check(written("reference/"))).isEmpty();
        packs.install(written("reference/"), "test");
    }

    private void imported(Visitor visitor, Block table) {
        visitor.get("/ledgers/livestock_handover/import");
        var begun = visitor.upload(
                "/ledgers/livestock_handover/import",
                "file",
                table.name(),
                table.content().getBytes(StandardCharsets.UTF_8),
                Map.of());
        var looked = begun;
        for (int look = 0; looked.page().select("form[action$=/confirm]").isEmpty() && look < MOST_LOOKS; look++) {
            looked = visitor.get(begun.path());
        }
        assertThat(looked.page().select("form[action$=/confirm]"))
                .as(looked.page().text())
                .isNotEmpty();
        assertThat(visitor.post(begun.path() + "/confirm", Map.of()).page().text())
                .contains("2");
    }

    /** The files of a pack of the document, written into a folder and read from there. */
    private PackFiles written(String prefix) throws IOException {
        for (var block : blocks()) {
            if (block.language().equals("yaml") && block.name().startsWith(prefix)) {
                var file = folder.resolve(block.name());
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.content());
            }
        }
        return PackFiles.read(folder.resolve(prefix));
    }

    private static Block block(String language) throws IOException {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private static List<Block> blocks() throws IOException {
        var blocks = new ArrayList<Block>();
        BLOCK.matcher(Files.readString(Path.of("docs/packs.md"))).results().forEach(found -> {
            var name = found.group(2) == null ? "" : found.group(2).strip();
            blocks.add(new Block(found.group(1), name, found.group(3)));
        });
        return blocks;
    }
}
