package dev.longshore.service.doctor;

import dev.longshore.domain.Endpoint;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.TlsProbe;
import dev.longshore.engine.transport.tls.ServerCertificate;
import dev.longshore.engine.transport.tls.TlsMaterial;
import dev.longshore.engine.transport.tls.TlsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** The PEM files of this side, then the certificate of the other. */
final class TlsExaminers {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofDays(30);

    private final Endpoint.Tls endpoint;
    private final TlsSettings settings;
    private final InstantSource clock;

    TlsExaminers(Endpoint.Tls endpoint, InstantSource clock) {
        this.endpoint = endpoint;
        this.settings = new TlsSettings(endpoint.files().ca(), endpoint.files().certificate(), endpoint.files().key(), endpoint.verified());
        this.clock = clock;
    }

    Step files(Patient patient) {
        TlsMaterial material;
        try {
            material = TlsMaterial.load(settings);
        } catch (EngineException unusable) {
            return Step.failed(Check.TLS_FILES, patient.failure(unusable));
        }
        if (!material.warnings().isEmpty()) {
            Path key = material.warnings().getFirst().file();
            return Step.found(Check.TLS_FILES, Finding.KEY_LOOSE, key.toString(), mode(key));
        }
        String files = endpoint.files().all().map(Path::toString).collect(Collectors.joining(", "));
        return files.isEmpty() ? Step.found(Check.TLS_FILES, Finding.FILES_OF_SYSTEM) : Step.found(Check.TLS_FILES, Finding.FILES_READ, files);
    }

    Step certificate(Patient patient) {
        TlsProbe probe = TlsProbe.of(endpoint.host(), endpoint.port(), settings, LIMIT);
        if (probe.failure().isPresent()) {
            return Step.failed(Check.TLS, patient.failure(probe.failure().get()));
        }
        ServerCertificate shown = probe.chain().getFirst();
        if (!endpoint.verified()) {
            return Step.found(Check.TLS, Finding.TLS_UNCHECKED, probe.protocol(), shown.subject());
        }
        boolean soon = shown.notAfter().isBefore(clock.instant().plus(SOON));
        return Step.found(Check.TLS, soon ? Finding.TLS_ENDS_SOON : Finding.TLS_PROVEN, probe.protocol(), shown.subject(), shown.issuer(),
                String.join(", ", shown.names()), LocalDate.ofInstant(shown.notAfter(), ZoneId.systemDefault()).toString());
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException gone) {
            return "–";
        }
    }
}
