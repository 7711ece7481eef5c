package dev.haoshang.storage;

import dev.haoshang.conversation.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a store is under one key.
 *
 * @param key its name; empty for what is plain
 * @param texts how many texts: snapshots and events
 */
public record KeyUse(String key, long texts) {
    /**
     * The keys of a store, which a server may be using: plain texts first, then every key that something is under. Reads all of it, and
     * blocks; needs no key.
     *
     * @throws StorageException when it cannot be read
     */
    public static List<KeyUse> of(StorageSettings settings) {
        Database database = Database.of(settings);
        try (Connection connection = database.patientSource().getConnection()) {
            List<KeyUse> uses = new ArrayList<>();
            uses.add(new KeyUse("", count(connection, Seal.beginning(), "<>")));
            for (String key : new KeyRegister(database, connection, "").proofs().keySet()) {
                uses.add(new KeyUse(key, count(connection, Seal.beginning(key), "=")));
            }
            return uses.stream().filter(use -> use.texts() > 0).toList();
        } catch (SQLException failure) {
            throw database.failure("the conversations cannot be counted", failure);
        }
    }

    private static long count(Connection connection, String beginning, String comparison) throws SQLException {
        long texts = 0;
        for (SealedColumn column : SealedColumn.ALL) {
            try (PreparedStatement count = connection.prepareStatement("select count(*) from " + column.table()
                    + " where substr(" + column.name() + ", 1, " + beginning.length() + ") " + comparison + " ?")) {
                count.setString(1, beginning);
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    texts += row.getLong(1);
                }
            }
        }
        return texts;
    }
}
