package io.xieshou.directory;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one change at a time, whole or not at all; once it is committed, everybody sees it. */
@Component
class DirectoryEditing {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Places places;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    DirectoryEditing(
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Places places,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.places = places;
        this.organisations = organisations;
        this.events = events;
    }

    <R> R make(Supplier<R> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    tellEverybody();
                }
            });
            jdbc.sql("lock table directory_changes in share row exclusive mode").update();
            return change.get();
        }));
    }

    void make(Runnable change) {
        make(() -> {
            change.run();
            return true;
        });
    }

    private void tellEverybody() {
        places.reload();
        organisations.reload();
        events.publishEvent(new DirectoryChanged());
    }
}
