package dev.longshore.service.doctor;

import dev.longshore.domain.Failure.Cause;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Opens a connection to each address of the host, and closes it at once. */
final class ReachExaminer implements Examiner {

    private static final int LIMIT_MS = 3_000;

    private final ToIntFunction<Patient> port;

    ReachExaminer(ToIntFunction<Patient> port) {
        this.port = port;
    }

    @Override
    public Step examine(Patient patient) {
        String reached = null;
        long took = 0;
        List<String> silent = new ArrayList<>();
        IOException last = null;
        for (InetAddress address : patient.addresses()) {
            InetSocketAddress to = new InetSocketAddress(address, port.applyAsInt(patient));
            String shown = address.getHostAddress() + ":" + to.getPort();
            long begun = System.nanoTime();
            try (Socket socket = new Socket()) {
                socket.connect(to, LIMIT_MS);
                took = reached == null ? (System.nanoTime() - begun) / 1_000_000 : took;
                reached = reached == null ? shown : reached;
            } catch (IOException e) {
                last = e;
                silent.add(shown + " (" + e.getMessage() + ")");
            }
        }
        if (reached == null) {
            return Step.failed(Check.REACH, patient.failure(cause(last), String.join(", ", silent)));
        }
        return silent.isEmpty() ? Step.found(Check.REACH, Finding.REACHED, reached, String.valueOf(took))
                : Step.found(Check.REACH, Finding.REACHED_IN_PART, reached, String.valueOf(took), String.join(", ", silent));
    }

    private static Cause cause(IOException failed) {
        return switch (failed) {
            case SocketTimeoutException _ -> Cause.CONNECT_TIMEOUT;
            case NoRouteToHostException _ -> Cause.NO_ROUTE;
            case ConnectException refused -> String.valueOf(refused.getMessage()).contains("unreachable") ? Cause.NO_ROUTE : Cause.REFUSED;
            case null, default -> Cause.UNREACHABLE;
        };
    }
}
