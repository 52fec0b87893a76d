package dev.longshore.service.masking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import dev.longshore.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets drawn by lot, in the places where secrets stand, never show; masking what is masked changes nothing; nothing is ever thrown. */
class MaskingPropertyTest {

    private static final long SEED = 20_261;
    private static final String ANYTHING = "abcXYZ0189+/=_-.,:@#!%^&*~?;|<>()[]{}$\\ '\"";
    private static final String PLAIN = "abcdefghXYZ0189+/=_-.,:@#!%^*~?";
    private static final String PIECES = "mysql -p|docker run -e |echo |'|\"|\\|=|:|://|@|/|password|TOKEN=| |;|&&|\n|--token |-a |redis-cli|sh -c |{\"|\":\"|[\"|\"]"
            + "|,|$(|)|curl -u |RUN 1 A=b /bin/sh -c |ENV |bearer |••••••|***|ab|Z9|-----BEGIN |-----";

    private final Masker masker = new Masker();
    private final Random random = new Random(SEED);

    private String drawn(String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** It begins and ends with letters, and holds none of what the places around it say. */
    private String secret(String alphabet) {
        return "q" + drawn(alphabet, 4 + random.nextInt(12)) + "Qz" + drawn("kjxw", 4);
    }

    /** The part of it that must not show, whatever cuts it. */
    private static String tail(String secret) {
        return secret.substring(secret.length() - 6);
    }

    private void hides(String text, String secret) {
        String masked = masker.text(text);
        assertFalse(masked.contains(tail(secret)) || masked.contains(secret), text + " shows " + masked);
        assertEquals(masked, masker.text(masked), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "mysqladmin ping -uroot -p'%s' --silent", "sqlcmd -S h -U sa -P '%s' -Q 'SELECT 1'", "redis-cli -a '%s' ping", "redis-server --requirepass '%s'",
        "echo 'root:%s' | chpasswd", "docker login -u bob -p '%s' host", "sshpass -p '%s' ssh h", "htpasswd -Bbn user '%s'", "mongosh -u a -p '%s'",
        "rabbitmqctl add_user app '%s' && x", "mc alias set a http://x key '%s'", "curl -u 'user:%s' http://x", "docker run -e 'SMTP_PASS=%s' x",
        "npm config set //registry.npmjs.org/:_authToken '%s'", "app --password '%s' y", "app --api-token='%s' y", "export DB_PASSWORD='%s'; run",
        "RUN /bin/sh -c ldapsearch -w '%s' # buildkit", "sh -c \"mysql -p'%s' x\"", "vault login '%s'", "openssl x -passin 'pass:%s'",
        "helm upgrade a b --set 'auth.rootPassword=%s'", "kubectl create secret generic a '--from-literal=k=%s'"})
    void quotedSecretsInCommands(String place) {
        boolean nested = place.contains("\"");
        for (int i = 0; i < 100; i++) {
            String secret = secret(nested ? PLAIN : ANYTHING.replace("'", "").replace("\\", ""));
            hides(place.formatted(secret), secret);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "postgres://u:%s@db:5432/app", "DATABASE_URL=mysql://root:%s@tcp(db:3306)/x", "redis://:%s@h:6379/0 x", "MYSQL_PASSWORD=%s",
        "Server=db;User Id=sa;Password=%s;Encrypt=true", "Authorization: Bearer %s", "X-Api-Key: %s", "{\"user\":\"a\",\"password\":\"%s\"}",
        "ENV DB_PASS=%s", "RUN |1 NPM_TOKEN=%s /bin/sh -c npm ci", "token=%s", "mysqladmin -p%s ping", "redis-cli -a %s ping", "AccountKey=%s"})
    void bareSecretsInTexts(String place) {
        for (int i = 0; i < 200; i++) {
            String secret = secret(PLAIN.replace("?", "").replace(",", ""));
            hides(place.formatted(secret), secret);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Env", "buildargs", "Cmd", "Args", "Labels", "Data", "password", "auth", "identitytoken"})
    void secretsInDocuments(String name) {
        for (int i = 0; i < 200; i++) {
            String secret = secret(ANYTHING);
            JsonNode value = switch (name) {
                case "Env" -> array(List.of("GREETING=" + secret));
                case "buildargs", "Labels" -> new JsonObject(List.of(new Member("app.password", new JsonString(secret))));
                case "Cmd", "Args" -> array(List.of("redis-cli", "-a", secret, "ping"));
                default -> new JsonString(secret);
            };
            JsonNode document = new JsonObject(List.of(new Member(name, value)));
            JsonNode masked = masker.mask(document);
            assertFalse(JsonText.compact(masked).contains(tail(secret)), name + " " + secret);
            assertEquals(masked, masker.mask(masked), name + " " + secret);
            assertFalse(masker.json(JsonText.compact(document)).contains(tail(secret)), name + " " + secret);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTextIsMaskedOnceAndForAll(int seed) {
        maskedOnceAndForAll(seed, 300);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void manyTextsAreMaskedOnceAndForAll(int seed) {
        maskedOnceAndForAll(seed, 1500);
    }

    private void maskedOnceAndForAll(int seed, int texts) {
        random.setSeed(SEED + seed);
        String[] pieces = PIECES.split("\\|");
        for (int i = 0; i < texts; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(random.nextInt(3) == 0 ? drawn(ANYTHING, 3) : pieces[random.nextInt(pieces.length)]);
            }
            String masked = masker.text(text.toString());
            assertTrue(masked.length() <= text.length() + Masker.DOTS.length() * (text.length() + 1L));
            assertEquals(masker.text(masked), masker.text(masker.text(masked)), text.toString());
            masker.target(text.toString());
            masker.json(text.toString());
            masker.arguments(List.of(), List.of(text.toString().split(" ")));
        }
    }

    private static JsonArray array(List<String> items) {
        List<JsonNode> nodes = new ArrayList<>();
        items.forEach(item -> nodes.add(new JsonString(item)));
        return new JsonArray(nodes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Env\":[1,null,{\"a\":\"PASS=x\"},\"A=b\"]}", "{\"Cmd\":null}", "{\"Args\":{\"a\":[]},\"Path\":7}", "[]", "\"token=abc\"", "7"})
    void oddDocumentsAreMasked(String json) {
        JsonNode masked = masker.mask(JsonDocument.parse(json.getBytes(UTF_8)).root());
        assertEquals(masked, masker.mask(masked));
    }
}
