package dev.longshore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Certificates and keys of a test's own, made by openssl in a folder of the test's and worth nothing elsewhere. */
public final class TestPki {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final AtomicInteger count = new AtomicInteger();

    /** A certificate, and the key to it. */
    public record Pair(Path certificate, Path key) { }

    /**
     * When a certificate is valid.
     *
     * @param from seen from now, perhaps negative
     */
    public record Validity(Duration from, Duration to) {
        public static final Validity NOW = new Validity(Duration.ofDays(-1), Duration.ofDays(30));
        public static final Validity OVER = new Validity(Duration.ofDays(-30), Duration.ofDays(-1));
        public static final Validity LATER = new Validity(Duration.ofDays(2), Duration.ofDays(30));
    }

    private TestPki(Path folder) {
        this.folder = folder;
    }

    /** Where openssl is not installed, the test is skipped with a printed reason, or fails with {@code -Dlongshore.engine=required}. */
    public static TestPki in(Path folder) {
        Required.program("openssl");
        return new TestPki(folder);
    }

    /** A certificate that may sign others. */
    public Pair authority(String name) {
        return issue(null, name, Validity.NOW, "basicConstraints=critical,CA:TRUE", "keyUsage=keyCertSign,cRLSign", "subjectKeyIdentifier=hash");
    }

    /** An authority that another has signed. */
    public Pair authority(String name, Pair issuer) {
        return issue(issuer, name, Validity.NOW, "basicConstraints=critical,CA:TRUE", "keyUsage=keyCertSign,cRLSign", "subjectKeyIdentifier=hash");
    }

    /** @param names as openssl writes them: {@code DNS:nas,IP:127.0.0.1} */
    public Pair server(Pair issuer, String names, Validity validity) {
        return issue(issuer, "engine", validity, "subjectAltName=" + names, "extendedKeyUsage=serverAuth");
    }

    public Pair client(Pair issuer, Validity validity) {
        return issue(issuer, "client", validity, "extendedKeyUsage=clientAuth");
    }

    /** A certificate of an elliptic curve's key. @param issuer null where it signs itself */
    private Pair issue(Pair issuer, String name, Validity validity, String... extensions) {
        String file = name + count.incrementAndGet();
        Path key = folder.resolve(file + "-key.pem");
        Path request = folder.resolve(file + ".csr");
        Path certificate = folder.resolve(file + ".pem");
        openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=" + name, "-keyout", key.toString(), "-out", request.toString());
        sign(issuer, new Pair(certificate, key), request, validity, extensions);
        return new Pair(certificate, key);
    }

    private void sign(Pair issuer, Pair made, Path request, Validity validity, String... extensions) {
        Path ext = write(made.certificate() + ".ext", "[e]\n" + String.join("\n", extensions) + "\n");
        Path database = write(made.certificate() + ".db", "");
        Path config = write(made.certificate() + ".cnf", "[ca]\ndefault_ca=c\n[c]\ndatabase=" + database + "\nnew_certs_dir=" + folder
                + "\nrand_serial=yes\ndefault_md=sha256\npolicy=p\nunique_subject=no\n[p]\ncommonName=supplied\n");
        Instant now = Instant.now();
        List<String> command = new ArrayList<>(List.of("ca", "-batch", "-notext", "-config", config.toString(), "-in", request.toString(), "-out",
                made.certificate().toString(), "-startdate", TIME.format(now.plus(validity.from())), "-enddate", TIME.format(now.plus(validity.to())),
                "-extfile", ext.toString(), "-extensions", "e"));
        command.addAll(issuer == null ? List.of("-selfsign", "-keyfile", made.key().toString())
                : List.of("-cert", issuer.certificate().toString(), "-keyfile", issuer.key().toString()));
        openssl(command.toArray(String[]::new));
    }

    private static Path write(String file, String text) {
        try {
            return Files.writeString(Path.of(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in the folder. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** What openssl prints; it is run in the folder. */
    public String openssl(String... arguments) {
        try {
            Process process = Required.process(Stream.concat(Stream.of("openssl"), Stream.of(arguments)).toList()).directory(folder.toFile())
                    .redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("openssl " + String.join(" ", arguments) + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
