package io.xieshou.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the database into the application: launched first, then connected, then migrated. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 12;

    @Bean
    Console console(DatabaseProperties properties) {
        return switch (properties.console()) {
            case NONE -> Console.silent();
            case OUT -> Console.of(System.out);
            case ERR -> Console.of(System.err);
        };
    }

    @Bean
    DataFolder dataFolder(DatabaseProperties properties) {
        return DataFolder.open(properties.data());
    }

    @Bean
    Database database(DataFolder folder, DatabaseProperties properties, Console console) {
        return Database.open(folder, properties, console);
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        var source = new HikariDataSource();
        source.setJdbcUrl(database.address().url());
        source.setUsername(database.address().user());
        source.setPassword(database.address().password());
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(2);
        source.setPoolName("xieshou");
        source.addDataSourceProperty("ApplicationName", "xieshou");
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        return source;
    }

    /** Boot calls this at the point of its own migration, before any bean that uses the database. */
    @Bean
    FlywayMigrationStrategy migrations(Database database, Console console) {
        return flyway -> {
            var migrations = new Migrations(flyway.getConfiguration().getDataSource());
            var pending = migrations.pending();
            if (pending == 0) {
                return;
            }
            if (!database.owned()) {
                throw new StartupProblem(
                        "正在运行的携手是旧版本：请先停止并用新版本启动，再执行命令。",
                        "The running Xieshou is an older version: stop it and start the new one before running commands.");
            }
            console.progress("正在更新数据库结构（%d 步）".formatted(pending), "updating the schema (%d steps)".formatted(pending));
            migrations.run();
        };
    }
}
