package dev.haoshang.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a store does, it does under a key too. */
final class SealedSqliteStoreTest extends ConversationStoreContract {
    private static final Keys KEYS = Keys.parse(Keys.fresh("k1"), "keys");

    @TempDir
    Path folder;

    @Override
    StorageSettings settings() {
        return StorageSettings.inFolder(folder).withKeys(KEYS);
    }
}
