package dev.longshore.service.doctor;

import dev.longshore.domain.Failure.Cause;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks for the addresses of a name. */
final class NameExaminer implements Examiner {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Function<Patient, String> name;

    NameExaminer(Function<Patient, String> name) {
        this.name = name;
    }

    @Override
    public Step examine(Patient patient) throws InterruptedException {
        String asked = name.apply(patient);
        FutureTask<InetAddress[]> lookup = new FutureTask<>(() -> InetAddress.getAllByName(asked));
        Thread.ofPlatform().daemon().name("name").start(lookup);   // the system's resolver cannot be interrupted
        try {
            patient.addresses(List.of(lookup.get(LIMIT.toSeconds(), TimeUnit.SECONDS)));
        } catch (TimeoutException e) {
            return Step.failed(Check.NAME, patient.failure(Cause.UNKNOWN_HOST, asked + ": " + LIMIT.toSeconds() + " s"));
        } catch (ExecutionException e) {
            return Step.failed(Check.NAME, patient.failure(Cause.UNKNOWN_HOST,
                    e.getCause() instanceof UnknownHostException unknown ? String.valueOf(unknown.getMessage()) : e.getCause().toString()));
        }
        String addresses = patient.addresses().stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
        return addresses.equals(asked) ? Step.found(Check.NAME, Finding.NAME_NEEDLESS, asked) : Step.found(Check.NAME, Finding.NAME_RESOLVED, asked, addresses);
    }
}
