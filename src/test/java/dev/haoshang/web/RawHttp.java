package dev.haoshang.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends any bytes to a server on this machine and reads what comes back, for requests that no proper client sends. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LONGEST_LINE = 64 * 1024;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param status its status
     * @param head its lines of headers
     * @param body its body
     */
    record Answer(int status, List<String> head, String body) {}

    /**
     * Sends a request on a connection of its own.
     *
     * @return what came back, or nothing where the server closed without a word
     * @throws java.net.SocketTimeoutException when the server neither answers nor closes
     */
    Optional<Answer> send(byte[] request) throws IOException {
        try (java.net.Socket socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                return read(new BufferedInputStream(socket.getInputStream()));
            } catch (java.net.SocketException | EOFException closed) {
                return Optional.empty();
            }
        }
    }

    private static Optional<Answer> read(InputStream in) throws IOException {
        String first = line(in);
        if (!first.matches("HTTP/1\\.[01] \\d{3}.*")) {
            return Optional.empty();
        }
        List<String> head = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            head.add(line);
        }
        return Optional.of(new Answer(Integer.parseInt(first.substring(9, 12)), head, body(in, head)));
    }

    private static String body(InputStream in, List<String> head) throws IOException {
        int length = head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException();
            }
            if (sign != '\r') {
                line.write(sign);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
