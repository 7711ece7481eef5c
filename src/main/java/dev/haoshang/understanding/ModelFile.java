package dev.haoshang.understanding;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * The classifier as a file: mark, version, fingerprint, intents, vocabulary, weights of a byte each, calibration, then a checksum over
 * all of it. OpenNLP's own model format is not used: it knows no such model, and keeps every weight as eight bytes.
 */
final class ModelFile {
    private static final int MARK = 0x48534d31;

    /** To be raised whenever features, training or format change: a file of another version is refused, and so trained anew. */
    private static final int VERSION = 7;

    private static final int CHECKSUM_BYTES = Long.BYTES;

    private ModelFile() {}

    /** Writes the file whole or not at all: beside it first, then moved over it. Makes the folder where it is missing. */
    static void write(Path file, IntentModel model, String fingerprint) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no place for a file: name one inside a folder");
        }
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        try {
            writeInto(fresh, model, fingerprint);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void writeInto(Path file, IntentModel model, String fingerprint) throws IOException {
        CRC32 checksum = new CRC32();
        try (DataOutputStream out = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), checksum))) {
            out.writeInt(MARK);
            out.writeInt(VERSION);
            out.writeUTF(fingerprint);
            String[] intents = model.intents();
            out.writeInt(intents.length);
            for (String intent : intents) {
                out.writeUTF(intent);
            }
            model.vocabulary().write(out);
            model.weights().write(out);
            model.output().write(out);
            model.calibration().write(out);
            out.writeLong(checksum.getValue());
        }
    }

    /** Reads a file that {@link #write} wrote; any other one, or a damaged one, is an {@code IOException} that says so. */
    static IntentClassifier read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (bytes.length < CHECKSUM_BYTES || in.readInt() != MARK || in.readInt() != VERSION) {
                throw new IOException(file + " is not a model of this version of the program: delete it");
            }
            CRC32 checksum = new CRC32();
            checksum.update(bytes, 0, bytes.length - CHECKSUM_BYTES);
            long written = new DataInputStream(
                            new ByteArrayInputStream(bytes, bytes.length - CHECKSUM_BYTES, CHECKSUM_BYTES))
                    .readLong();
            if (checksum.getValue() != written) {
                throw new IOException(file + " is damaged: delete it");
            }
            String fingerprint = in.readUTF();
            String[] intents = new String[in.readInt()];
            for (int at = 0; at < intents.length; at++) {
                intents[at] = in.readUTF();
            }
            IntentModel model = new IntentModel(
                    intents, Vocabulary.read(in), Weights.read(in), Weights.read(in), Calibration.read(in));
            return new IntentClassifier(model, fingerprint);
        }
    }
}
