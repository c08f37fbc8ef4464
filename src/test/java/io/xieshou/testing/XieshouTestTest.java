package io.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.database.DataFolder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@XieshouTest
class XieshouTestTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataFolder folder;

    @Test
    void theApplicationRunsOnADatabaseOfItsOwn() {
        assertThat(jdbc.sql("select current_database()").query(String.class).single())
                .startsWith("test_");
        assertThat(folder.path().getFileName().toString()).startsWith("xieshou-test-");
    }
}
