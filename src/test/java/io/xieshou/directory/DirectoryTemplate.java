package io.xieshou.directory;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the places and units of the product into the database that tests copy, so that not every one of them loads 45,000 places. */
public final class DirectoryTemplate {

    private DirectoryTemplate() {}

    public static void load(DataSource database) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var loads = new Loads(JdbcClient.create(database), Clock.systemUTC());
        new OrganisationLoader(database, transaction, new PlaceLoader(database, transaction, loads), loads).load();
    }
}
