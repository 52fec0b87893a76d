package dev.longshore;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.engine.stream.StreamRegistry;
import dev.longshore.engine.transport.PrefixTransport;
import dev.longshore.engine.transport.RecordingTransport;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.engine.transport.ssh.OpenSsh;
import dev.longshore.engine.transport.ssh.SshTarget;
import dev.longshore.engine.transport.ssh.SshTransport;
import dev.longshore.engine.transport.tls.TlsSettings;
import dev.longshore.service.calls.CallLog;
import dev.longshore.service.demo.DemoTransport;
import dev.longshore.service.host.HostOperations;
import dev.longshore.service.host.SshAnswers;
import dev.longshore.service.host.TransportOpener;

/** Chooses the transport by what a host's endpoint is. Part of {@link Services}. */
final class HostTransports implements TransportOpener {

    private final OpenSsh ssh;
    private final SshAnswers sshAnswers;
    private final CallLog calls;

    HostTransports(OpenSsh ssh, SshAnswers sshAnswers, CallLog calls) {
        this.ssh = ssh;
        this.sshAnswers = sshAnswers;
        this.calls = calls;
    }

    /** What would be read along the way is not sent before the user has agreed to that. */
    @Override
    public Transport open(Host host) {
        host.unacceptedRisk().ifPresent(risk -> {
            throw new FailureException(new Failure(risk, host.name(), host.endpoint().uri(), HostOperations.CONNECT, "", 0,
                    "nothing was sent to " + host.endpoint().uri()), null);
        });
        return new StreamRegistry(new RecordingTransport(plain(host), calls.recorder(host)));
    }

    private Transport plain(Host host) {
        return switch (host.endpoint()) {
            case Endpoint.Unix unix -> new UnixTransport(unix.socket());
            case Endpoint.Tcp tcp -> prefixed(tcp.path(), new TcpTransport(tcp.host(), tcp.port()));
            case Endpoint.Tls tls -> prefixed(tls.path(), new TcpTransport(tls.host(), tls.port(), settings(tls)));
            case Endpoint.Ssh there -> SshTransport.open(ssh, new SshTarget(there.user(), there.host(), there.port(), there.remoteSocket()), sshAnswers.of(host));
            case Endpoint.Demo _ -> new DemoTransport();
        };
    }

    private static Transport prefixed(String path, Transport transport) {
        return path.isEmpty() ? transport : new PrefixTransport(path, transport);
    }

    private static TlsSettings settings(Endpoint.Tls tls) {
        return new TlsSettings(tls.files().ca(), tls.files().certificate(), tls.files().key(), tls.verified());
    }
}
