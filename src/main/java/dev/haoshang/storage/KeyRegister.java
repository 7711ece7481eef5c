package dev.haoshang.storage;

import dev.haoshang.conversation.UnreadableConversationException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which keys sealed texts of a database. A start without one that is still needed is refused, and so is one with another key of the same
 * name: it would come to light in the middle of somebody's talk otherwise. For one thread.
 *
 * @param database whose
 * @param connection open, outside a transaction
 * @param undone what to say was not done, when it cannot be
 */
record KeyRegister(Database database, Connection connection, String undone) {
    /** Sealed under each key in a cell that no conversation has. */
    private static final String PROOF = "haoshang";

    private static final Cell PROOF_CELL = new Cell("", "sealing_key.proof", 0);

    /**
     * Compares the keys with those that were used, enters the first one, and forgets those that nothing needs any more.
     *
     * @throws dev.haoshang.conversation.StorageException when one is missing or another; the message says which
     */
    void admit(Keys keys) throws SQLException {
        refuseWithout(keys);
        Map<String, String> proofs = proofs();
        for (String id : proofs.keySet()) {
            if (keys.secret(id).isEmpty()) {
                forget(id);
            }
        }
        Optional<String> first = keys.first();
        if (first.isPresent() && !proofs.containsKey(first.get())) {
            enter(first.get(), keys);
        }
    }

    /**
     * Compares the keys with those that were used, and changes nothing.
     *
     * @throws dev.haoshang.conversation.StorageException when one is missing or another; the message says which
     */
    void refuseWithout(Keys keys) throws SQLException {
        for (Map.Entry<String, String> used : proofs().entrySet()) {
            if (keys.secret(used.getKey()).isEmpty()) {
                refuseMissing(used.getKey(), keys);
            } else {
                refuseAnother(used.getKey(), used.getValue(), keys);
            }
        }
    }

    private void refuseAnother(String id, String proof, Keys keys) {
        if (!isProof(proof, keys)) {
            throw Database.refusal(
                    undone,
                    database.name(),
                    "the key " + id + " in " + keys.where()
                            + " is not the one that sealed it, though it has the same name;"
                            + " put the right one there, and give a new key a new name");
        }
    }

    private static boolean isProof(String proof, Keys keys) {
        try {
            return new Seal(keys).open(proof, PROOF_CELL).equals(PROOF);
        } catch (UnreadableConversationException another) {
            return false;
        }
    }

    private void refuseMissing(String id, Keys keys) throws SQLException {
        for (SealedColumn column : SealedColumn.ALL) {
            if (isUsed(id, column)) {
                throw Database.refusal(
                        undone,
                        database.name(),
                        "some of it is sealed under the key " + id + ", which "
                                + (keys.where().isEmpty()
                                        ? "was not given: name its file with --encryption-key-file"
                                        : "is missing in " + keys.where() + ": put its line back"));
            }
        }
    }

    private void forget(String id) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement("delete from sealing_key where id = ?")) {
            forget.setString(1, id);
            forget.executeUpdate();
        }
    }

    private boolean isUsed(String id, SealedColumn column) throws SQLException {
        String beginning = Seal.beginning(id);
        try (PreparedStatement search = connection.prepareStatement("select 1 from " + column.table() + " where substr("
                + column.name() + ", 1, " + beginning.length() + ") = ? limit 1")) {
            search.setString(1, beginning);
            try (ResultSet row = search.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Another node may enter the same one at the same time; it must then be the same. */
    private void enter(String id, Keys keys) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement(
                "insert into sealing_key (id, proof) values (?, ?) on conflict (id) do nothing")) {
            enter.setString(1, id);
            enter.setString(2, new Seal(keys).seal(PROOF, PROOF_CELL));
            enter.executeUpdate();
        }
        refuseAnother(id, proofs().getOrDefault(id, ""), keys);
    }

    /** A text under each key that was used, by its name; none, where an older program made the tables. */
    Map<String, String> proofs() throws SQLException {
        Map<String, String> proofs = new LinkedHashMap<>();
        try (ResultSet table = connection.getMetaData().getTables(null, null, "sealing_key", null)) {
            if (!table.next()) {
                return proofs;
            }
        }
        try (PreparedStatement all = connection.prepareStatement("select id, proof from sealing_key order by id");
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                proofs.put(row.getString("id"), row.getString("proof"));
            }
        }
        return proofs;
    }
}
