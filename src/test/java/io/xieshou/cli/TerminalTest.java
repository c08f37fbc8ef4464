package io.xieshou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void commandsSpeakEnglishWhereTheEnvironmentAsksForItElseChinese() {
        assertThat(Terminal.language(Map.of("LANG", "en_GB.UTF-8"))).isEqualTo(Locale.ENGLISH);
        assertThat(Terminal.language(Map.of("LANG", "en_GB.UTF-8", "LC_ALL", "zh_CN.UTF-8")))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Terminal.language(Map.of("LANG", "C.UTF-8"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Terminal.language(Map.of())).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }
}
