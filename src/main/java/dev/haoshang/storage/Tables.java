package dev.haoshang.storage;

import dev.haoshang.conversation.StorageException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** The tables of a database and their version, which only ever grows. For one thread. */
final class Tables {
    private final Database database;
    private final Flyway flyway;

    Tables(Database database) {
        this.database = database;
        this.flyway = Flyway.configure(Tables.class.getClassLoader())
                .dataSource(database.patientSource())
                .locations("classpath:db/migration")
                .load();
    }

    /**
     * Makes the tables, or brings those of an older program up to date.
     *
     * @throws StorageException when they are newer than this program
     * @throws FlywayException when the database refuses
     */
    void bringUpToDate(String undone) {
        refuseNewer(undone);
        flyway.migrate();
    }

    /** @throws StorageException when a newer program made the tables, whose meaning this one cannot know */
    void refuseNewer(String undone) {
        MigrationInfo[] all = flyway.info().all();
        Optional<MigrationVersion> newer = highest(Arrays.stream(all).filter(Tables::isNewer));
        if (newer.isPresent()) {
            MigrationVersion known =
                    highest(Arrays.stream(all).filter(each -> !isNewer(each))).orElse(MigrationVersion.EMPTY);
            throw Database.refusal(
                    undone,
                    database.name(),
                    "a newer version of this program made its tables: they are at version " + newer.get()
                            + ", this one knows them up to " + known + "; start the newer program, or restore a backup"
                            + " that this one made");
        }
    }

    /** Whether a program like this one, of any age, made tables here. */
    boolean exist() {
        return flyway.info().applied().length > 0;
    }

    private static boolean isNewer(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }

    private static Optional<MigrationVersion> highest(Stream<MigrationInfo> migrations) {
        return migrations.map(MigrationInfo::getVersion).max(Comparator.naturalOrder());
    }
}
