package dev.longshore.service.doctor;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import java.util.Optional;

/** Says who could listen. */
final class EncryptionExaminer implements Examiner {

    @Override
    public Step examine(Patient patient) {
        Optional<Cause> risk = patient.host().unacceptedRisk();
        if (risk.isPresent()) {
            return Step.failed(Check.ENCRYPTION, patient.failure(risk.get(), patient.host().endpoint().uri()));
        }
        return switch (patient.host().endpoint()) {
            case Endpoint.Tcp tcp -> Step.found(Check.ENCRYPTION, tcp.loopback() ? Finding.PLAIN_HERE : Finding.PLAIN_NETWORK);
            default -> Step.found(Check.ENCRYPTION, Finding.ENCRYPTED);
        };
    }
}
