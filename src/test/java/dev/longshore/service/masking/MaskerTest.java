package dev.longshore.service.masking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.UrlText;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPath;
import dev.longshore.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {

    private static final JsonPath ENV = JsonPath.ROOT.member("Config").member("Env");
    private static final JsonPath LABELS = JsonPath.ROOT.member("Config").member("Labels");
    private static final JsonPath CMD = JsonPath.ROOT.member("Config").member("Cmd");

    private final Masker masker = new Masker();

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/samples"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSecretsOfTheSamplesNeverShow(Path file) throws IOException {
        String masked = JsonText.pretty(masker.mask(JsonDocument.parse(Files.readAllBytes(file)).root()));
        assertFalse(masked.contains("s3cr3t"));
        assertFalse(masked.contains("héllo"));
        assertFalse(masker.json(Files.readString(file)).contains("s3cr3t"));
    }

    @Test
    void ofTheSamplesOnlyEnvironmentsAndHistoryAreHidden() throws IOException {
        for (Path file : samples()) {
            String masked = JsonText.pretty(masker.mask(JsonDocument.parse(Files.readAllBytes(file)).root()));
            masked.lines().filter(line -> line.contains(Masker.DOTS)).forEach(line ->
                    assertTrue(line.matches("\\s+\"[A-Za-z_]+=••••••\",?") || line.contains("ENV ") || line.contains("ARG ")
                            || line.contains("/bin/sh -c "), file + ": " + line));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "TOKEN=s3cr3t, TOKEN=••••••", "GREETING=hi=there, GREETING=••••••", "PATH=/bin, PATH=••••••", "EMPTY=, -", "NAMEONLY, -", "=x, =••••••"})
    void allOfAnEnvironmentIsHidden(String entry, String shown) {
        assertEquals(Optional.ofNullable(shown), masker.mask(ENV.index(0), entry));
        assertEquals(Optional.ofNullable(shown), masker.mask(JsonPath.ROOT.member("Env").index(3), entry));
    }

    @Test
    void environmentsAndBuildArgumentsMayBeMaps() {
        assertEquals(Optional.of("••••••"), masker.mask(JsonPath.ROOT.member("buildargs").member("GREETING"), "hello"));
        assertEquals(Optional.of("••••••"), masker.mask(JsonPath.ROOT.member("Env").member("GREETING"), "hello"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.password", "PASSWD", "DB_PASS", "pgpass", "com.example.api-key", "apiKey", "secret", "SECRET_KEY", "clientSecret",
            "access_token", "tokens", "registry.auth", "AuthConfig", "oauth2", "Authorization", "DATABASE_DSN", "sentry-dsn", "conn.string",
            "ConnectionString", "private", "SESSION", "sessionId", "cookie", "set-cookies", "credentials", "docker.creds", "jwt", "splunk-token",
            "admin_pwd", "encryption.keys", "mySecretThing"})
    void valuesUnderTellingNamesAreHidden(String name) {
        assertEquals(Optional.of("••••••"), masker.mask(LABELS.member(name), "hunter2x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Author", "org.opencontainers.image.authors", "monkey", "Connected", "DNSNames", "Privileged", "keyboard", "compass",
            "Passthrough", "SandboxKey", "net.core.somaxconn", "MaskedPaths", "Id", "Image", "com.docker.compose.project", "traefik.http.routers.keycloak",
            "Hostname", "KeepAlive", "IpcMode"})
    void valuesUnderOtherNamesAreNot(String name) {
        assertEquals(Optional.empty(), masker.mask(LABELS.member(name), "hunter2x"));
    }

    @Test
    void plainValuesUnderNamesThatOnlyHintAreNot() {
        assertEquals(Optional.empty(), masker.mask(LABELS.member("use.auth"), "true"));
        assertEquals(Optional.empty(), masker.mask(LABELS.member("max.session"), "100"));
        assertEquals(Optional.of("••••••"), masker.mask(LABELS.member("password"), "1234"));
        assertEquals(Optional.empty(), masker.mask(LABELS.member("password"), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9 | ••••••",
        "AKIAIOSFODNN7EXAMPLE | ••••••",
        "use ghp_16C7e42F292c6912E7710c838347Ae178B4a now | use •••••• now",
        "glpat-abcdefghijklmnopqrst | ••••••",
        "xoxb-123456789012-abcdef | ••••••",
        "postgres://app:hunter2@db:5432/app | postgres://••••••@db:5432/app",
        "https://oauthtoken123@github.com/x.git | https://••••••@github.com/x.git",
        "amqp://u:p:w@mq and redis://:pw@r | amqp://••••••@mq and redis://••••••@r",
        "Authorization: Bearer abcdef123456 | Authorization: ••••••",
        "X: Basic dXNlcjpwYXNz | X: Basic ••••••",
        "wJalrXUtnFEMI9K7MDENGbPxRfiCYEXAMPLEKEY | ••••••",
        "{\"user\":\"a\",\"password\":\"b c\"} | {\"user\":\"a\",\"password\":\"••••••\"}",
        "{\\\"token\\\":\\\"abc\\\"} | {\\\"token\\\":\\\"••••••\\\"}",
        "addr=10.0.0.1,username=u,password=p,vers=3 | addr=10.0.0.1,username=u,password=••••••,vers=3"})
    void whatLooksLikeASecretIsHidden(String value, String shown) {
        assertEquals(Optional.of(shown), masker.mask(LABELS.member("note"), value));
        assertEquals(shown, masker.text(value));
    }

    @Test
    void keysInPemAreHiddenWhole() {
        String pem = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc\n-----END RSA PRIVATE KEY-----";
        assertEquals("a •••••• b", masker.text("a " + pem + " b"));
        assertEquals("••••••", masker.text("-----BEGIN PRIVATE KEY-----\nMIIE cut off"));
        assertEquals("•••••• ••••••", masker.text(pem + " " + pem));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "cee68b4e9a1f5655fe9fe981e9623690956c7e440a57e80095f4ff81e00073af",
        "sha256:9fd926c21699247dc3280e8b7e4fb38eb7404a2c17de4205293ad101d5ea7c61",
        "127.0.0.1:5000/team/web@sha256:d9577df6450b14e8fcd4971422bbab7c839de65e7b9ac947d5984b09cfdb4fe9",
        "/var/lib/docker/overlay2/dee51b11ab843189d706b6587ba6ba293fccf7cbc0fd194b7322c13e2d6c0c1f-init/diff:/var/lib/x/diff",
        "/var/lib/containers/storage/overlay/l/QWERTYUIOPASDFGHJKLZXCVBNM",
        "/run/netns/netns-49cb1749-8e8a-9a4d-efaf-44e40c444d1d", "550e8400-e29b-41d4-a716-446655440000",
        "2026-11-23T12:36:19.911595589Z", "wget -q -O /dev/null http://127.0.0.1:80/ || exit 1", "/etc/auth:/auth:ro", "ssh://ops@host",
        "Магазин 🛒 – ünïcødé", "-p 80 -h /var/www", "tokens are fun", "https://example.org/a?b=c", "user@example.org"})
    void idsAndOrdinaryTextStay(String value) {
        assertEquals(Optional.empty(), masker.mask(LABELS.member("note"), value));
        assertEquals(value, masker.text(value));
        assertEquals(value, masker.target(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--password=x y | --password=•••••• y", "--api-key abc | --api-key ••••••", "PASS=x | PASS=••••••", "mysqld --user=me | mysqld --user=me",
        "sh -c 'export TOKEN=\"a b\"; run' | sh -c 'export TOKEN=\"••••••\"; run'", "redis-server --requirepass 'foo bar' | redis-server --requirepass '••••••'",
        "curl -u me:pw http://x | curl -u •••••• http://x", "curl 'http://x/?token=abc&a=b' | curl 'http://x/?token=••••••&a=b'",
        "run --token --verbose | run --token --verbose"})
    void commandLines(String value, String shown) {
        assertEquals(shown, masker.text(value));
        assertEquals(shown, masker.mask(CMD.index(2), value).orElse(value));
        assertEquals(shown, masker.mask(JsonPath.ROOT.index(0).member("Command"), value).orElse(value));
    }

    @Test
    void aFlagMayStandInTheItemBefore() {
        assertEquals("[\"app\",\"--password\",\"••••••\",\"--verbose\"]", shown("{\"Args\":[\"app\",\"--password\",\"hunter2\",\"--verbose\"]}", "Args"));
        assertEquals("[\"--token\",\"--next\"]", shown("{\"Cmd\":[\"--token\",\"--next\"]}", "Cmd"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "/bin/sh -c #(nop)  ENV TOKEN=s3cr3t GREETING=hi ~ /bin/sh -c #(nop)  ENV TOKEN=•••••• GREETING=••••••",
        "ENV GREETING=hello my world ~ ENV GREETING=••••••",
        "/bin/sh -c #(nop) ENV GREETING=\"hi\" ~ /bin/sh -c #(nop) ENV GREETING=••••••",
        "ENV GREETING hello world ~ ENV GREETING ••••••",
        "ARG VERSION=1 ~ ARG VERSION=••••••", "ARG VERSION ~ ARG VERSION",
        "RUN |2 A=x B=y z /bin/sh -c echo A=b # buildkit ~ RUN |2 A=•••••• B=•••••• /bin/sh -c echo A=b # buildkit",
        "|1 A=x /bin/sh -c true ~ |1 A=•••••• /bin/sh -c true",
        "RUN /bin/sh -c curl https://u:p@x # buildkit ~ RUN /bin/sh -c curl https://••••••@x # buildkit",
        "COPY . /environment # buildkit ~ COPY . /environment # buildkit"})
    void linesOfHistory(String line, String shown) {
        assertEquals(shown, masker.text(line));
        assertEquals(shown, masker.mask(JsonPath.ROOT.index(0).member("CreatedBy"), line).orElse(line));
    }

    @Test
    void bodiesOfRequests() {
        assertEquals("{\"Image\":\"web\",\"Env\":[\"TOKEN=***\"],\"Labels\":{\"db.password\":\"***\"},\"Memory\":1.0}",
                masker.json("{ \"Image\": \"web\", \"Env\": [\"TOKEN=s3cr3t\"], \"Labels\": {\"db.password\": \"x\"}, \"Memory\": 1.0 }"));
        assertEquals("not json token=***", masker.json("not json token=abc"));
    }

    @Test
    void whatTheRequestSaysIsASecretIsOne() {
        assertEquals("{\"Name\":\"a\",\"Labels\":{},\"Data\":\"***\"}",
                masker.body("/v1.45/secrets/create", "{\"Name\":\"a\",\"Labels\":{},\"Data\":\"aGk=\"}"));
        assertEquals("{\"Name\":\"a\",\"Data\":\"***\"}", masker.body("/v1.45/configs/create", "{\"Name\":\"a\",\"Data\":\"aGk=\"}"));
        assertEquals("{\"username\":\"bob\",\"password\":\"***\",\"email\":\"\",\"serveraddress\":\"ghcr.io\",\"other\":\"***\"}",
                masker.body("/v1.45/auth", "{\"username\":\"bob\",\"password\":\"x\",\"email\":\"\",\"serveraddress\":\"ghcr.io\",\"other\":\"y\"}"));
        assertEquals("[\"LEVEL=***\",\"DEBUG=true\"]", masker.body("/v1.45/plugins/a/set", "[\"LEVEL=x\",\"DEBUG=true\"]"));
        assertEquals("{\"RemoteAddrs\":[\"10.0.0.1:2377\"],\"JoinToken\":\"***\"}",
                masker.body("/v1.45/swarm/join", "{\"RemoteAddrs\":[\"10.0.0.1:2377\"],\"JoinToken\":\"abc\"}"));
        assertEquals("{\"UnlockKey\":\"***\"}", masker.body("/v1.45/swarm/unlock", "{\"UnlockKey\":\"abc\"}"));
        assertEquals("{\"Cmd\":[\"psql\"],\"Env\":[\"GREETING=***\"]}",
                masker.body("/v1.45/containers/a/exec", "{\"Cmd\":[\"psql\"],\"Env\":[\"GREETING=hi\"]}"));
    }

    @Test
    void theContentOfAConfigIsHiddenAndTheFoldersOfAContainerAreNot() {
        JsonPath config = JsonPath.ROOT.index(0).member("Spec").member("Data");
        assertEquals(Optional.of("••••••"), masker.mask(config, "aGVsbG8="));
        JsonPath folder = JsonPath.ROOT.member("GraphDriver").member("Data").member("MergedDir");
        assertEquals(Optional.empty(), masker.mask(folder, "/var/lib/docker/overlay2/abc/merged"));
    }

    @Test
    void anArgumentIsJudgedByTheProgramBesideIt() {
        JsonNode path = JsonDocument.parse("{\"Path\":\"mysqladmin\",\"Args\":[\"ping\",\"-psecret\"]}".getBytes(UTF_8)).root();
        assertEquals(Optional.of("-p••••••"), masker.mask(JsonPath.ROOT.member("Args").index(1), "-psecret", path));
        assertEquals(Optional.empty(), masker.mask(JsonPath.ROOT.member("Args").index(0), "ping", path));
        JsonNode entry = JsonDocument.parse("{\"Entrypoint\":[\"redis-cli\"],\"Cmd\":[\"-a\",\"pw\"]}".getBytes(UTF_8)).root();
        assertEquals(Optional.of("••••••"), masker.mask(JsonPath.ROOT.member("Cmd").index(1), "pw", entry));
        JsonNode other = JsonDocument.parse("{\"Path\":\"ls\",\"Args\":[\"-a\",\"pw\"]}".getBytes(UTF_8)).root();
        assertEquals(Optional.empty(), masker.mask(JsonPath.ROOT.member("Args").index(1), "pw", other));
    }

    @Test
    void itemsThatStandTwiceInADocumentAreStillHidden() {
        JsonNode twice = JsonDocument.parse("{\"Cmd\":[\"--token\",\"abc\"],\"Cmd\":[\"x\"]}".getBytes(UTF_8)).root();
        assertEquals(Optional.of("--token=••••••"), masker.mask(JsonPath.ROOT.member("Cmd").index(1), "--token=abc", twice));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/v1.41/containers/json?all=1&filters=%7B%22id%22%3A%5B%22a%22%5D%7D | /v1.41/containers/json?all=1&filters=%7B%22id%22%3A%5B%22a%22%5D%7D",
        "/build?t=x&buildargs=%7B%22GREETING%22%3A%22hi%22%7D | /build?t=x&buildargs=***",
        "/build?remote=https%3A%2F%2Fu%3Ap%40github.com%2Fx | /build?remote=https%3A%2F%2F***%40github.com%2Fx",
        "/x?token=abc&password=&q | /x?token=***&password=&q", "/exec/1/start?detachKeys=ctrl-p | /exec/1/start?detachKeys=ctrl-p",
        "tcp://u:p@host:2375/x | tcp://***@host:2375/x", "/x?bad=%zz&secret=%zz | /x?bad=%zz&secret=***"})
    void targetsOfRequests(String target, String shown) {
        assertEquals(shown, masker.target(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/images/https%3A%2F%2Fme%3As3cr3tXy%40h%2Fweb/json", "/images/https:%2F%2Fme:s3cr3tXy%40h/web", "/x?remote=https%3A%2F%2Fme%3As3cr3tXy%40h%2Fweb",
        "/x?password=s3cr3tXy", "/x?pass%77ord=s3cr3tXy", "/x?password%3Ds3cr3tXy", "/x?buildargs=%7B%22A%22%3A%22s3cr3tXy%22%7D", "/x?filters=%7B%22label%22%3A%5B%22password%3Ds3cr3tXy%22%5D%7D",
        "/x?t=%zz+password%3Ds3cr3tXy", "/x?t=password%3Ds3cr3tXy%", "/x?t=password%3Ds3cr3tXy%FF", "/x%zz/password%3Ds3cr3tXy", "/x?a=b&t=curl+-u+me%3As3cr3tXy+h"})
    void nothingIsInADecodedTargetThatIsHiddenInAnEncodedOne(String target) {
        String masked = masker.target(target);
        assertFalse(masked.contains("s3cr3tXy"), masked);
        assertFalse(UrlText.shown(masked).contains("s3cr3tXy"), UrlText.shown(masked));
        assertEquals(masked, masker.target(masked), "what is masked stays so");
    }

    private String shown(String json, String member) {
        JsonNode.JsonObject masked = (JsonNode.JsonObject) masker.mask(JsonDocument.parse(json.getBytes(UTF_8)).root());
        return JsonText.compact(masked.get(member));
    }
}
