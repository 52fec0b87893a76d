package dev.longshore.service.discovery;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.TlsFiles;
import dev.longshore.service.docker.DockerContext;
import dev.longshore.service.masking.Masker;
import java.util.Optional;

/** An address that docker was given, with what docker adds to it. */
sealed interface DockerAddress {

    /** The ports of http and https: docker takes them where a context's address has none. */
    int PLAIN_PORT = 80;
    int TLS_PORT = 443;

    record Valid(Endpoint endpoint) implements DockerAddress { }

    /** A pipe of Windows, which is no socket. */
    record Pipe(String shown) implements DockerAddress { }

    /** @param shown the address, a password in it covered */
    record Wrong(String shown, EndpointText.Problem problem) implements DockerAddress { }

    /** How TLS is spoken, where it is. */
    record TlsSettings(TlsFiles files, boolean verified) { }

    /** As a context has it. */
    static DockerAddress ofContext(DockerContext context) {
        Optional<TlsSettings> tls = context.tls().map(files -> new TlsSettings(files, context.verified()));
        DockerAddress address = of(context.address(), tls);
        int port = tls.isPresent() ? TLS_PORT : PLAIN_PORT;
        return switch (address) {
            case Valid(Endpoint.Tcp tcp) when EndpointText.withoutPort(context.address()) -> new Valid(tcp.withPort(port));
            case Valid(Endpoint.Tls there) when EndpointText.withoutPort(context.address()) -> new Valid(there.withPort(port));
            default -> address;
        };
    }

    /** Only over tcp is TLS spoken; where it is asked for, plain tcp never takes its place. */
    static DockerAddress of(String text, Optional<TlsSettings> tls) {
        if (text.startsWith("npipe:")) {
            return new Pipe(shown(text));
        }
        return switch (EndpointText.parse(text)) {
            case EndpointText.Invalid(EndpointText.Problem problem) -> new Wrong(shown(text), problem);
            case EndpointText.Valid(Endpoint.Tcp tcp) when tls.isPresent() ->
                    new Valid(tcp.withTls(tls.get().files(), tls.get().verified()));
            case EndpointText.Valid(Endpoint endpoint) -> new Valid(endpoint);
        };
    }

    private static String shown(String text) {
        return new Masker().text(text);
    }
}
