package io.xieshou.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.workbook.Cell;
import io.xieshou.workbook.Grid;
import io.xieshou.workbook.Workbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplesTest {

    private static final Pattern PHONE = Pattern.compile("1\\d{10}");

    @TempDir
    Path folder;

    @BeforeAll
    static void makeThemAgainWhenAsked() throws IOException {
        if (System.getProperty("samples.write") != null) {
            for (var sample : Samples.values()) {
                sample.write(sample.file());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWorkbookInTheRepositoryIsWhatItsSourceSays(Samples sample) throws IOException {
        var made = folder.resolve("made.xlsx");
        sample.write(made);

        assertThat(content(sample.file())).isEqualTo(content(made));
    }

    @ParameterizedTest
    @EnumSource(names = {"MENTOUGOU_PROJECTS", "TONGZHOU_AREA_PLANS", "TONGZHOU_TOWN_PAIRINGS"})
    void theVariantSavedByLibreOfficeHoldsTheSame(Samples sample) {
        assertThat(content(sample.libreOfficeFile().orElseThrow())).isEqualTo(content(sample.file()));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyCanBeCalled(Samples sample) {
        assertThat(content(sample.file())).noneMatch(cell -> PHONE.matcher(cell).find());
    }

    @Test
    void mentougousTotalsArePrintedAsInTheDocument() {
        var grid = grids(Samples.MENTOUGOU_PROJECTS).get(0);
        var projects = rows(grid)
                .filter(row -> grid.at(row, 1).kind() == Cell.Kind.NUMBER)
                .toArray();

        assertThat(projects).hasSize(16);
        assertThat(sum(grid, projects, 6)).isEqualByComparingTo("560.5");
        assertThat(List.of("内蒙古武川县(10个)", "西藏拉萨堆龙德庆区（4个）", "神农架林区（2个）"))
                .extracting(area -> grid.at(rowOf(grid, area), 6).number().toString())
                .containsExactly("322.5", "168", "70");
        assertThat(grid.at(rowOf(grid, "5. 社会事业类（3个）"), 8).number()).isEqualByComparingTo("53");
        assertThat(rows(grid).mapToObj(row -> grid.at(row, 12).text()).filter(text -> text.contains("示例")))
                .hasSize(16);
    }

    @Test
    void tongzhousAreaPlansAddUpToTheirPrintedTotals() {
        var totals = new ArrayList<String>();
        for (var grid : grids(Samples.TONGZHOU_AREA_PLANS)) {
            int total = rows(grid)
                    .filter(row -> grid.at(row, 1).text().startsWith("合计"))
                    .findFirst()
                    .orElseThrow();
            var lines = rows(grid)
                    .filter(row -> row > total && grid.at(row, 4).kind() == Cell.Kind.NUMBER)
                    .toArray();

            assertThat(sum(grid, lines, 4))
                    .isEqualByComparingTo(grid.at(total, 4).number());
            totals.add(grid.at(total, 1).text() + grid.at(total, 4).text() + " in " + lines.length);
        }
        assertThat(totals).containsExactly("合计（6个）915 in 6", "合计（6个）1080 in 15", "合计（7个）960 in 9", "合计（11个）1025 in 11");
    }

    @Test
    void tongzhousFundsAddUpThoughOneRowHoldsWordsInsteadOfANumber() {
        var grid = grids(Samples.TONGZHOU_FUNDS).get(0);
        var lines = rows(grid)
                .filter(row -> grid.at(row, 1).kind() == Cell.Kind.NUMBER)
                .toArray();

        assertThat(lines).hasSize(28);
        assertThat(grid.at(lines[16], 4).text()).isEqualTo("不使用区级资金");
        assertThat(sum(grid, lines, 4))
                .isEqualByComparingTo(grid.at(rowOf(grid, "合计"), 4).number())
                .isEqualByComparingTo("4998");
    }

    @Test
    void tongzhousGridHoldsEightyPairsWithFiftyEightTownships() {
        var grid = grids(Samples.TONGZHOU_TOWN_PAIRINGS).get(0);
        var pairs = new ArrayList<String>();
        var townships = new HashSet<String>();
        rows(grid).filter(row -> grid.at(row, 1).kind() == Cell.Kind.NUMBER).forEach(row -> {
            for (int column = 3; column <= 7; column++) {
                if (!grid.isCovered(row, column) && !grid.at(row, column).isBlank()) {
                    pairs.add(
                            grid.at(row, 2).text() + "–" + grid.at(row, column).text());
                    townships.add(column + grid.at(row, column).text());
                }
            }
        });

        assertThat(pairs).hasSize(80).contains("梨园镇–苇莲苏乡", "漷县镇–纳金乡").doesNotHaveDuplicates();
        assertThat(townships).hasSize(58);
        int total = rowOf(grid, "合计");
        assertThat(IntStream.rangeClosed(2, 7)
                        .mapToObj(column -> grid.at(total, column).text()))
                .containsExactly("17个", "16个", "15个", "12个", "12个", "3个");
    }

    @Test
    void daxingsListNamesEveryUnitBesideItsTownship() {
        var townships = new ArrayList<String>();
        for (var grid : grids(Samples.DAXING_PAIRINGS)) {
            rows(grid)
                    .filter(row -> row > 4)
                    .forEach(row -> townships.add(grid.at(row, 1).text() + "/"
                            + grid.at(row, 3).text() + "–" + grid.at(row, 5).text()));
        }
        assertThat(townships)
                .hasSize(27)
                .contains("区国资委/天宫院街道–黄茂营乡", "亦庄镇/亦庄镇–平地泉镇", "新媒体基地/采育镇\\魏善庄–色格孜库勒乡", "区国资委牵头/北臧村镇–喀什塔什乡");
    }

    private static IntStream rows(Grid grid) {
        return IntStream.rangeClosed(1, grid.height());
    }

    private static int rowOf(Grid grid, String label) {
        return rows(grid)
                .filter(row -> grid.at(row, 1).text().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal sum(Grid grid, int[] rows, int column) {
        return IntStream.of(rows)
                .mapToObj(row -> grid.at(row, column))
                .filter(cell -> cell.kind() == Cell.Kind.NUMBER)
                .map(Cell::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Grid> grids(Samples sample) {
        try (var workbook = Workbooks.open(sample.file(), "sample")) {
            return workbook.sheets().stream().map(sheet -> sheet.grid()).toList();
        }
    }

    /** Every cell with what it holds, and every merged area. */
    private static List<String> content(Path file) {
        var content = new ArrayList<String>();
        try (var workbook = Workbooks.open(file, "sample")) {
            for (var sheet : workbook.sheets()) {
                content.add(sheet.name());
                var grid = sheet.grid();
                rows(grid).forEach(row -> IntStream.rangeClosed(1, grid.width())
                        .forEach(column -> content.add(grid.at(row, column).toString())));
                grid.merged().stream().map(Object::toString).sorted().forEach(content::add);
            }
        }
        return content;
    }
}
