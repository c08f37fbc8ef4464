package io.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void eachDatabaseIsEmptyAndItsOwn() {
        try (var one = TestDatabase.create();
                var other = TestDatabase.create()) {
            one.jdbc().sql("create table facts (value int)").update();
            assertThat(other.jdbc()
                            .sql("select count(*) from pg_tables where schemaname = 'public'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
