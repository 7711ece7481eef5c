package dev.haoshang.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * What can be said of a store without changing anything in it.
 *
 * @param name the database, without passwords
 * @param version of its tables; empty where there are none yet
 * @param pending how many steps the next start will bring the tables further
 * @param damage what the database itself finds broken; empty where it finds nothing or cannot look
 */
public record StoreExamination(String name, Optional<String> version, int pending, Optional<String> damage) {
    private static final String UNEXAMINED = "the conversations cannot be examined";

    /**
     * Looks at a store. Blocking.
     *
     * @throws dev.haoshang.conversation.StorageException when it cannot be reached, or a key that it needs is missing; the message says
     *     why and what to do
     */
    public static StoreExamination of(StorageSettings settings) {
        Database database = Database.of(settings);
        try (Connection connection = database.source().getConnection()) {
            Optional<String> damage = database.damages(connection).stream().findFirst();
            if (damage.isEmpty()) {
                new KeyRegister(database, connection, UNEXAMINED).refuseWithout(settings.keys());
            }
            Flyway tables = Flyway.configure(StoreExamination.class.getClassLoader())
                    .dataSource(database.source())
                    .locations("classpath:db/migration")
                    .load();
            MigrationInfo[] pending = tables.info().pending();
            Optional<String> version = Optional.ofNullable(tables.info().current())
                    .map(MigrationInfo::getVersion)
                    .map(String::valueOf);
            return new StoreExamination(database.name(), version, pending.length, damage);
        } catch (SQLException | FlywayException failure) {
            throw database.failure(UNEXAMINED, failure);
        }
    }
}
