package dev.longshore.service.doctor;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.engine.transport.ssh.OpenSsh;
import dev.longshore.service.host.TransportOpener;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Makes the checks of a host's kind of endpoint one after the other, over a connection of its own. Reads only; what an earlier check
 * found to be wrong is not tried again by a later one.
 */
public final class Doctor {

    private final TransportOpener opener;
    private final EngineExaminers engine;
    private final OpenSsh ssh;
    private final InstantSource clock;
    private final Executor io;

    /**
     * @param opener opens what the host's sessions use as well
     * @param ssh    the program that they use
     * @param io     runs an examination, each on a thread of its own
     */
    public Doctor(TransportOpener opener, OpenSsh ssh, InstantSource clock, Executor io) {
        this.opener = opener;
        this.ssh = ssh;
        this.clock = clock;
        this.engine = new EngineExaminers(clock);
        this.io = io;
    }

    /** Begins. @param told of each step as it ends, in order, by another thread; of none after the examination is closed */
    public Examination examine(Host host, Consumer<Step> told) {
        Examination examination = new Examination(new Patient(host, opener), plan(host.endpoint()), told);
        io.execute(examination::run);
        return examination;
    }

    private Map<Check, Examiner> plan(Endpoint endpoint) {
        Map<Check, Examiner> plan = new LinkedHashMap<>();
        switch (endpoint) {
            case Endpoint.Unix _ -> plan.put(Check.SOCKET, new SocketExaminer());
            case Endpoint.Tcp tcp -> network(plan, tcp.host(), tcp.port());
            case Endpoint.Tls tls -> secured(plan, tls);
            case Endpoint.Ssh there -> overSsh(plan, new SshExaminers(there, ssh));
            case Endpoint.Demo _ -> { }
        }
        plan.put(Check.ENGINE, engine::engine);
        plan.put(Check.API, engine::api);
        plan.put(Check.CLOCK, engine::clock);
        return plan;
    }

    private void secured(Map<Check, Examiner> plan, Endpoint.Tls endpoint) {
        TlsExaminers tls = new TlsExaminers(endpoint, clock);
        plan.put(Check.TLS_FILES, tls::files);
        network(plan, endpoint.host(), endpoint.port());
        plan.put(Check.TLS, tls::certificate);
    }

    private static void overSsh(Map<Check, Examiner> plan, SshExaminers over) {
        plan.put(Check.SSH_PROGRAM, over::program);
        plan.put(Check.SSH_ROUTE, over::route);
        plan.put(Check.NAME, over::name);
        plan.put(Check.REACH, over::reach);
        plan.put(Check.SSH_LOGIN, over::login);
    }

    private static void network(Map<Check, Examiner> plan, String host, int port) {
        plan.put(Check.NAME, new NameExaminer(patient -> host));
        plan.put(Check.REACH, new ReachExaminer(patient -> port));
        plan.put(Check.ENCRYPTION, new EncryptionExaminer());
    }
}
