package dev.longshore.service.doctor;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Looks at the file of a unix socket, and at the folders that lead to it. */
final class SocketExaminer implements Examiner {

    @Override
    public Step examine(Patient patient) {
        Path socket = ((Endpoint.Unix) patient.host().endpoint()).socket();
        try {
            PosixFileAttributes file = Files.readAttributes(socket, PosixFileAttributes.class);
            String[] facts = {socket.toString(), PosixFilePermissions.toString(file.permissions()), file.owner().getName(), file.group().getName()};
            if (!file.isOther()) {
                return Step.failed(Check.SOCKET, patient.failure(Cause.NOT_A_SOCKET, String.join(" ", facts)));
            }
            return Files.isWritable(socket) ? Step.found(Check.SOCKET, Finding.SOCKET_OPEN, facts)
                    : Step.failed(Check.SOCKET, patient.failure(Cause.PERMISSION_DENIED, String.join(" ", facts) + ", user " + System.getProperty("user.name")));
        } catch (NoSuchFileException e) {
            return Step.failed(Check.SOCKET, patient.failure(Cause.SOCKET_MISSING, missing(socket).toString()));
        } catch (IOException | UnsupportedOperationException e) {
            return Step.failed(Check.SOCKET, patient.failure(Cause.PERMISSION_DENIED, String.valueOf(e.getMessage())));
        }
    }

    /** The first part of the path that is not there. */
    private static Path missing(Path socket) {
        Path at = socket.getRoot();
        for (Path part : socket) {
            at = at.resolve(part);
            if (!Files.exists(at)) {
                return at;
            }
        }
        return socket;
    }
}
