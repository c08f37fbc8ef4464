package io.xieshou.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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

    /** Whoever gets it finds the schema up to date. */
    @Bean
    HikariDataSource dataSource(Database database, DataFolder folder, Clock clock, Console console) {
        var source = pool(database.address());
        try {
            new Upgrade(new Migrations(source), new Backups(source, folder, clock), database.owned(), console).run();
            return source;
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    @Bean
    Backups backups(DataSource dataSource, DataFolder folder, Clock clock) {
        return new Backups(dataSource, folder, clock);
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        var source = new HikariDataSource();
        source.setJdbcUrl(address.url());
        source.setUsername(address.user());
        source.setPassword(address.password());
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(2);
        source.setPoolName("xieshou");
        source.addDataSourceProperty("ApplicationName", "xieshou");
        // A plan made for any list of units would compare every row with every unit of the list.
        source.setConnectionInitSql("set jit = off; set plan_cache_mode = force_custom_plan");
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        return source;
    }
}
