package io.xieshou.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files LibreOffice made of printed.fods. */
class RealFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "libreoffice.xls"})
    void everyCellIsReadWithItsKindAndAsItIsShown(String file) {
        assertThat(Opened.cells(Opened.resource(file)))
                .containsExactly(
                        "A1 TEXT 项目表",
                        "A2 TEXT 序号",
                        "B2 TEXT 资金",
                        "D2 TEXT 时间",
                        "B3 TEXT 中央",
                        "C3 TEXT 专项",
                        "A4 NUMBER 1",
                        "B4 NUMBER 8.3",
                        "C4 NUMBER 0.3",
                        "D4 DATE 2021-04-05",
                        "A5 NUMBER 000017",
                        "B5 NUMBER 30%",
                        "C5 NUMBER 1,234,567.50",
                        "D5 DATE 2021年4月",
                        "A9 NUMBER 1",
                        "B9 ERROR #DIV/0!",
                        "C9 TEXT 第一行\n第二行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "libreoffice.xls"})
    void valuesAreExactWhateverTheFormatShows(String file) {
        try (var workbook = Workbooks.open(Opened.resource(file), file)) {
            var grid = workbook.firstSheet().grid();

            assertThat(grid.at(5, 3).number()).isEqualTo(new BigDecimal("1234567.5"));
            assertThat(grid.at(5, 2).isPercentage()).isTrue();
            assertThat(grid.at(4, 4).moment()).isEqualTo(LocalDateTime.of(2021, 4, 5, 0, 0));
            assertThat(grid.at(5, 4).isMonth()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "libreoffice.xls"})
    void aMergedAreaSpeaksWithItsTopLeftCell(String file) {
        try (var workbook = Workbooks.open(Opened.resource(file), file)) {
            var grid = workbook.firstSheet().grid();

            assertThat(List.of(
                            grid.at(3, 1).text(),
                            grid.at(3, 2).text(),
                            grid.at(2, 3).text()))
                    .containsExactly("序号", "中央", "资金");
            assertThat(grid.isCovered(3, 1)).isTrue();
            assertThat(grid.isCovered(2, 1)).isFalse();
            assertThat(grid.merged())
                    .extracting(Area::toString)
                    .containsExactlyInAnyOrder("A1:D1", "A2:A3", "B2:C2", "D2:D3");
            assertThat(grid.height()).isEqualTo(9);
            assertThat(grid.width()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "libreoffice.xls"})
    void sheetsAreListedWithTheHiddenOnes(String file) {
        try (var workbook = Workbooks.open(Opened.resource(file), file)) {
            assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("项目表", "名单");
            assertThat(workbook.sheets()).extracting(Sheet::isHidden).containsExactly(false, true);
            assertThat(workbook.findSheet("名单")).isPresent();
        }
    }

    @Test
    void progressGrowsToTheWhole() {
        try (var workbook = Workbooks.open(Opened.resource("libreoffice.xlsx"), "x");
                var rows = workbook.firstSheet().rows()) {
            rows.forEach(row -> {});

            assertThat(rows.count()).isEqualTo(6);
            assertThat(rows.share()).isEqualTo(1.0);
        }
    }
}
