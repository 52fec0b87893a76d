package dev.longshore.service.transfer;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.Operation;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** What goes wrong with a file on this machine, as a failure that names it. */
public record FileFailures(Host host, Operation operation, Path file) {

    /** A disk with less room than this is full, whatever language the system tells it in. */
    private static final long FULL = 64 * 1024;

    public FailureException of(IOException e) {
        return failure(full(e) ? Failure.Cause.DISK_FULL : Failure.Cause.FILE, words(e), e);
    }

    public FailureException incomplete(String why) {
        return failure(Failure.Cause.INCOMPLETE, why, null);
    }

    FailureException file(String why) {
        return failure(Failure.Cause.FILE, why, null);
    }

    FailureException wrong(String why) {
        return failure(Failure.Cause.WRONG_FILE, why, null);
    }

    private FailureException failure(Failure.Cause cause, String detail, Throwable thrown) {
        return new FailureException(new Failure(cause, host.name(), host.endpoint().uri(), operation, file.toString(), 0, detail), thrown);
    }

    private static String words(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> missing.getFile() + " is not there";
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case FileAlreadyExistsException there when there.getReason() == null ->
                    there.getFile() + " is there already, left by an earlier attempt or in use by another; remove it first";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }

    private boolean full(IOException e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("no space left") || said.contains("quota exceeded") || said.contains("not enough space") || noRoom(e);
    }

    private boolean writes() {
        return !operation.equals(TransferOperations.LOAD) && !operation.equals(TransferOperations.IMPORT);
    }

    private boolean noRoom(IOException e) {
        if (e instanceof FileSystemException) {   // told by name: about a name, not about room
            return false;
        }
        try {
            return writes() && Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace() < FULL;
        } catch (IOException unknown) {
            return false;
        }
    }
}
