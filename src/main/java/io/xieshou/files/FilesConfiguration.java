package io.xieshou.files;

import io.xieshou.database.DataFolder;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/** Incoming files lie beside the store, so that they can be moved into it in one step and backups do not see them. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(FilesProperties.class)
class FilesConfiguration {

    @Bean
    FileStore fileStore(
            DataFolder folder,
            FilesProperties properties,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        return new FileStore(
                new Shelf(folder.subfolder("files")),
                folder.subfolder("incoming"),
                properties.largest().toBytes(),
                new FileRows(jdbc),
                transactions,
                clock);
    }

    @Bean
    Sweeper sweeper(DataFolder folder, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        return new Sweeper(
                new Shelf(folder.subfolder("files")),
                folder.subfolder("incoming"),
                new FileRows(jdbc),
                transactions,
                clock);
    }
}
