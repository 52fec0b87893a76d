package dev.longshore.engine.transport.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import dev.longshore.testing.Required;
import dev.longshore.testing.TestPki;
import dev.longshore.testing.TestPki.Validity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PEM files as people have them. The keys are made by openssl for each run. */
@Timeout(600)
class TlsMaterialTest {

    private static TestPki pki;
    private static TestPki.Pair authority;
    private static TestPki.Pair client;

    @TempDir
    Path folder;

    @BeforeAll
    static void make(@TempDir Path shared) {
        pki = TestPki.in(shared);
        authority = pki.authority("tests");
        client = pki.client(authority, Validity.NOW);
    }

    /** The key in the form openssl writes, and a certificate of its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PKCS#8 of RSA | genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 | BEGIN PRIVATE KEY",
        "PKCS#1 | genrsa -traditional 2048 | BEGIN RSA PRIVATE KEY",
        "PKCS#8 of RSA-PSS | genpkey -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048 | BEGIN PRIVATE KEY",
        "PKCS#8 of EC | genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 | BEGIN PRIVATE KEY",
        "SEC1 with parameters | ecparam -name prime256v1 -genkey | BEGIN EC PARAMETERS",
        "SEC1 without | ecparam -name secp521r1 -genkey -noout | BEGIN EC PRIVATE KEY",
        "Ed25519 | genpkey -algorithm ED25519 | BEGIN PRIVATE KEY",
        "Ed448 | genpkey -algorithm ED448 | BEGIN PRIVATE KEY"})
    void readsEveryFormOfKey(String form, String command, String begins) throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), pki.openssl(command.split(" ")));
        assertTrue(Files.readString(key).contains("-----" + begins), form);
        Path certificate = selfSigned(key);
        assertEquals(1, identity(certificate, key).chain().size(), form);
    }

    /** A key whose curve is told by the block before it alone. */
    @Test
    void readsSec1ThatDoesNotNameItsCurve() throws IOException {
        Path whole = Files.writeString(folder.resolve("whole.pem"), pki.openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout"));
        Path certificate = selfSigned(whole);
        byte[] der = PemFile.read(whole).blocks().getFirst().der();
        int parameters = 2 + 3 + 2 + 32;   // the sequence's head, the version, the octets
        byte[] bare = new byte[parameters];
        System.arraycopy(der, 0, bare, 0, parameters);
        bare[1] = (byte) (parameters - 2);
        byte[] oid = Arrays.copyOfRange(der, parameters + 2, parameters + 2 + 10);
        Path key = Files.writeString(folder.resolve("bare.pem"), block("EC PARAMETERS", oid) + block("EC PRIVATE KEY", bare));
        assertEquals(1, identity(certificate, key).chain().size());
        Path lost = Files.writeString(folder.resolve("lost.pem"), block("EC PRIVATE KEY", bare));
        assertEquals(Reason.TLS_FILE, failure(null, certificate, lost).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "CRLF", "mark", "UTF-16", "words around", "one file", "spaces at the ends"})
    void readsFilesAsEditorsAndPeopleLeaveThem(String shape) throws IOException {
        String key = Files.readString(client.key());
        String certificate = Files.readString(client.certificate());
        Charset charset = shape.equals("UTF-16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String both = certificate + key;
        String keyText = shape.equals("one file") ? both : shaped(shape, key);
        String certificateText = shape.equals("one file") ? both : shaped(shape, certificate);
        Path keyFile = Files.write(folder.resolve("key.pem"), keyText.getBytes(charset));
        Path certificateFile = Files.write(folder.resolve("cert.pem"), certificateText.getBytes(charset));
        assertEquals(1, identity(certificateFile, keyFile).chain().size());
    }

    private static String shaped(String shape, String pem) {
        return switch (shape) {
            case "CRLF" -> pem.replace("\n", "\r\n");
            case "mark" -> "\ufeff" + pem;
            case "words around" -> "Bag Attributes\n    friendlyName: me\nsubject=CN = client\n" + pem + "\nthe end\n";
            case "spaces at the ends" -> pem.replace("\n", "  \n\n");
            default -> pem;
        };
    }

    @Test
    void readsAChainOfThreeInItsOrder() throws IOException {
        TestPki.Pair middle = pki.authority("middle", authority);
        TestPki.Pair leaf = pki.client(middle, Validity.NOW);
        Path chain = Files.writeString(folder.resolve("chain.pem"),
                Files.readString(leaf.certificate()) + Files.readString(middle.certificate()) + Files.readString(authority.certificate()));
        List<String> subjects = identity(chain, leaf.key()).chain().stream().map(each -> each.getSubjectX500Principal().getName()).toList();
        assertEquals(List.of("CN=client", "CN=middle", "CN=tests"), subjects);
    }

    @Test
    void trustsEveryCertificateOfTheFile() throws IOException {
        Path two = Files.writeString(folder.resolve("ca.pem"), Files.readString(authority.certificate()) + Files.readString(pki.authority("second").certificate()));
        TlsMaterial material = TlsMaterial.load(new TlsSettings(Optional.of(two), Optional.empty(), Optional.empty(), true));
        assertEquals(2, material.trusted().size());
        assertEquals(Optional.empty(), material.identity());
        assertEquals(List.of(), TlsMaterial.load(TlsSettings.SYSTEM).trusted());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"pkcs8 -topk8 -v2 aes-256-cbc -passout pass:x | BEGIN ENCRYPTED PRIVATE KEY",
        "ec -aes128 -passout pass:x | Proc-Type: 4,ENCRYPTED"})
    void saysThatAKeyIsEncrypted(String command, String contains) throws IOException {
        String[] words = (command + " -in " + client.key()).split(" ");
        Path key = folder.resolve("key.pem");
        pki.openssl(append(words, "-out", key.toString()));
        assertTrue(Files.readString(key).contains(contains));
        Unreachable failure = failure(null, client.certificate(), key);
        assertEquals(Reason.TLS_KEY_ENCRYPTED, failure.reason());
        assertTrue(failure.getMessage().contains("key.pem"));
    }

    @Test
    void wantsCertificateAndKeyTogether() {
        assertTrue(failure(null, client.certificate(), null).getMessage().contains("no private key"));
        assertTrue(failure(null, null, client.key()).getMessage().contains("no certificate"));
    }

    @Test
    void wantsTheKeyThatBelongsToTheCertificate() throws IOException {
        Path rsa = Files.writeString(folder.resolve("rsa.pem"), pki.openssl("genrsa", "2048"));
        for (Path wrong : List.of(rsa, authority.key())) {
            Unreachable failure = failure(null, client.certificate(), wrong);
            assertEquals(Reason.TLS_FILE, failure.reason());
            assertTrue(failure.getMessage().contains(wrong.getFileName().toString()), failure.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
        "-----BEGIN PRIVATE KEY-----\nc2VjcmV0LW9mLXRoZS10ZXN0\n-----END PRIVATE KEY-----\n", "-----BEGIN EC PRIVATE KEY-----\nc2VjcmV0LW9mLXRoZS10ZXN0\n-----END EC PRIVATE KEY-----\n",
        "-----BEGIN RSA PRIVATE KEY-----\nc2VjcmV0LW9mLXRoZS10ZXN0\n-----END RSA PRIVATE KEY-----\n", "-----BEGIN DSA PRIVATE KEY-----\nc2VjcmV0LW9mLXRoZS10ZXN0\n-----END DSA PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nc2VjcmV0LW9mLXRoZS10ZXN0\n", "-----BEGIN EC PRIVATE KEY-----\nMIH/BA==\n-----END EC PRIVATE KEY-----\n"})
    void namesAFileThatHoldsNothingOfUseAndNotItsContent(String content) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.pem"), content);
        for (Unreachable failure : List.of(failure(broken, null, null), failure(null, broken, client.key()), failure(null, client.certificate(), broken))) {
            assertEquals(Reason.TLS_FILE, failure.reason());
            assertTrue(failure.getMessage().contains("broken.pem"), failure.getMessage());
            assertFalse((failure.getMessage() + failure.getCause()).contains("c2VjcmV0"), failure.getMessage());
            assertFalse((failure.getMessage() + failure.getCause()).contains("secret"), failure.getMessage());
        }
    }

    @Test
    void namesAFileThatCannotBeRead() throws IOException {
        Path missing = folder.resolve("absent/ca.pem");
        assertTrue(failure(missing, null, null).getMessage().endsWith("ca.pem does not exist"));
        assertTrue(failure(folder, null, null).getMessage().endsWith("is a folder, not a file"));
        Path large = Files.write(folder.resolve("large.pem"), new byte[5 * 1024 * 1024]);
        assertTrue(failure(large, null, null).getMessage().contains("large.pem is over"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such files, no such modes")
    void doesNotWaitForAPipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.pem");
        Required.process("mkfifo", pipe.toString()).start().waitFor();
        assertTrue(failure(pipe, null, null).getMessage().endsWith("is no regular file"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such files, no such modes")
    void warnsOfAKeyThatOthersMayRead() throws IOException {
        Path key = Files.copy(client.key(), folder.resolve("key.pem"));
        for (String mode : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(mode));
            List<TlsMaterial.Warning> warnings = load(null, client.certificate(), key).warnings();
            assertEquals(List.of(new TlsMaterial.Warning(TlsMaterial.Warning.Kind.KEY_OPEN_TO_OTHERS, key)), warnings, mode);
        }
        for (String mode : List.of("rw-------", "r--------")) {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(mode));
            assertEquals(List.of(), load(null, client.certificate(), key).warnings(), mode);
        }
    }

    @Test
    void doesNotTellAKeyWhenPrinted() {
        TlsMaterial material = load(authority.certificate(), client.certificate(), client.key());
        assertTrue(material.identity().toString().contains("CN=client"));
        assertFalse(material.toString().contains(String.valueOf(material.identity().orElseThrow().key())), "the key's own words");
    }

    private Path selfSigned(Path key) {
        Path certificate = folder.resolve("cert.pem");
        pki.openssl("req", "-x509", "-new", "-key", key.toString(), "-subj", "/CN=client", "-days", "3", "-out", certificate.toString());
        return certificate;
    }

    private static TlsMaterial.Identity identity(Path certificate, Path key) {
        return load(null, certificate, key).identity().orElseThrow();
    }

    private static TlsMaterial load(Path ca, Path certificate, Path key) {
        return TlsMaterial.load(new TlsSettings(Optional.ofNullable(ca), Optional.ofNullable(certificate), Optional.ofNullable(key), true));
    }

    private static Unreachable failure(Path ca, Path certificate, Path key) {
        return assertThrows(Unreachable.class, () -> load(ca, certificate, key));
    }

    private static String block(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + type + "-----\n";
    }

    private static String[] append(String[] words, String... more) {
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }
}
