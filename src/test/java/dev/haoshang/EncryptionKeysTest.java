package dev.haoshang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.conversation.StorageException;
import dev.haoshang.storage.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionKeysTest {
    @TempDir
    Path folder;

    private Path file(String rights) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), Keys.fresh("k1") + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    @Test
    void readsAFileThatOnlyItsOwnerCanRead() throws IOException {
        EncryptionKeys read = EncryptionKeys.read(file("rw-------").toString(), "");

        assertEquals(Optional.of("k1"), read.keys().first());
        assertEquals(List.of(), read.warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
    void warnsOfAFileThatOthersCanReadOrChange(String rights) throws IOException {
        EncryptionKeys read = EncryptionKeys.read(file(rights).toString(), "");

        assertTrue(read.warnings().get(0).contains(folder.resolve("keys") + "; give it the rights rw-------"));
    }

    @Test
    void readsKeysFromTheEnvironment() throws IOException {
        EncryptionKeys read = EncryptionKeys.read("", Keys.fresh("k2") + "," + Keys.fresh("k1"));

        assertEquals(Optional.of("k2"), read.keys().first());
    }

    @Test
    void saysPlainlyThatNothingIsEncrypted() throws IOException {
        EncryptionKeys read = EncryptionKeys.read("", "");

        assertEquals(Optional.empty(), read.keys().first());
        assertTrue(read.warnings().get(0).startsWith("What people say is stored unencrypted"));
    }

    @Test
    void namesTheFileThatIsMissing() {
        IOException refusal = assertThrows(IOException.class, () -> EncryptionKeys.read("/no/such/keys", ""));

        assertTrue(refusal.getMessage().contains("/no/such/keys"), refusal.getMessage());
    }

    @Test
    void refusesKeysFromTwoPlaces() throws IOException {
        String file = file("rw-------").toString();

        assertThrows(IOException.class, () -> EncryptionKeys.read(file, Keys.fresh("k1")));
    }

    @Test
    void refusesTheVariableByItsNameWithoutQuotingIt() {
        StorageException refusal = assertThrows(StorageException.class, () -> EncryptionKeys.read("", "topsecret"));

        assertTrue(refusal.getMessage().contains(EncryptionKeys.VARIABLE), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("topsecret"), refusal.getMessage());
    }
}
