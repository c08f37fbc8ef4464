package io.xieshou.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PictureTest {

    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void is_taken_at_the_first_question_and_then_only_when_renewed() {
        var picture = new Picture<>(readings::incrementAndGet);
        assertThat(readings).hasValue(0);
        assertThat(picture.get()).isEqualTo(1);
        assertThat(picture.get()).isEqualTo(1);

        picture.renew();

        assertThat(picture.get()).isEqualTo(2);
    }

    @Test
    void those_who_ask_at_once_wait_for_one_reading() throws Exception {
        var both = new CountDownLatch(2);
        var picture = new Picture<>(() -> {
            await(both);
            return readings.incrementAndGet();
        });
        var people = Executors.newFixedThreadPool(2);
        try {
            var first = people.submit(() -> ask(picture, both));
            var second = people.submit(() -> ask(picture, both));

            assertThat(first.get()).isEqualTo(1);
            assertThat(second.get()).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
    }

    private static int ask(Picture<Integer> picture, CountDownLatch both) {
        both.countDown();
        return picture.get();
    }

    private static void await(CountDownLatch both) {
        try {
            assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
