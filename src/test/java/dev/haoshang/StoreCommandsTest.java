package dev.haoshang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haoshang.storage.Keys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The commands that look after the store: what they print and how they end. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class StoreCommandsTest {
    private static final String POSTGRES = "jdbc:postgresql://127.0.0.1:1/talks?password=topsecret";

    @TempDir
    Path folder;

    private String printed = "";

    private int run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            return Main.run(arguments);
        } finally {
            System.setOut(out);
            System.setErr(err);
            printed = bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String backup() {
        return folder.resolve("backup.db").toString();
    }

    private void makeStore() {
        makeStore(Keys.none());
    }

    private void makeStore(Keys keys) {
        Shipped.keepTalk(Path.of(data()), keys);
    }

    @Test
    void tellHowMuchIsUnderWhichKeyWithoutAKey() {
        makeStore(Keys.parse(Keys.fresh("k1"), "keys"));

        assertEquals(0, run("check-store", "--data", data()), printed);

        assertEquals("The store is sound.\n2 texts are under key k1", printed.strip());
    }

    @Test
    void reportOnASealedStoreWithItsKey(@TempDir Path secrets) throws IOException {
        String line = Keys.fresh("k1");
        makeStore(Keys.parse(line, "keys"));
        Path keys = Files.writeString(secrets.resolve("keys"), line);

        assertEquals(0, run("report", "--data", data(), "--encryption-key-file", keys.toString()), printed);
    }

    @Test
    void makeAKeyThatAServerReads() {
        assertEquals(0, run("encryption-key", "--today", "2026-11-22"), printed);

        assertTrue(Keys.parse(printed, "printed").first().orElseThrow().startsWith("k20261122-"), printed);
    }

    @Test
    void saveAStoreAndPutItBack() {
        makeStore();

        assertEquals(0, run("backup", backup(), "--data", data()), printed);
        assertTrue(printed.contains(backup()), printed);
        assertEquals(0, run("restore", backup(), "--data", data(), "--today", "2026-11-22"), printed);
        assertTrue(printed.contains("haoshang.db.replaced-2026-11-22-120000; delete it"), printed);
        assertEquals(0, run("check-store", "--data", data()), printed);
        assertEquals("The store is sound.\n2 texts are unencrypted", printed.strip());
    }

    @Test
    void refuseInOneLineWhatCannotBeDone() throws IOException {
        assertEquals(1, run("check-store", "--data", data()));
        assertEquals(1, run("backup", backup(), "--data", data()));
        assertEquals(1, run("restore", backup(), "--data", data()));

        assertEquals("nothing was restored (" + backup() + "): there is no such file", printed.strip());
        assertFalse(Files.exists(Path.of(data())));
    }

    @Test
    void tellThatAStoreIsBroken() throws IOException {
        makeStore();
        Path file = Path.of(data(), "haoshang.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 5 * 4096, 6 * 4096, (byte) 0x5a);
        Files.write(file, bytes);

        assertEquals(1, run("check-store", "--data", data()));

        assertTrue(printed.contains("The store is damaged: stop the server, then restore a backup."), printed);
    }

    @Test
    void nameTheToolsOfPostgres() {
        assertEquals(1, run("backup", backup(), "--database", POSTGRES));
        assertTrue(printed.contains("PostgreSQL has a tool of its own for this: pg_dump"), printed);
        assertEquals(1, run("restore", backup(), "--database", POSTGRES));
        assertTrue(printed.contains("pg_restore"), printed);
        assertFalse(printed.contains("topsecret"), printed);
    }
}
