package dev.longshore.engine.transport.tls;

import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/** TLS 1.2 and 1.3 with one engine: whom it trusts, and as whom it comes. Sessions are resumed within one context only. */
public final class TlsContext {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final boolean verify;
    private final ClientKeys keys;
    private final EngineTrust trust;
    private final SSLContext context;

    public TlsContext(TlsMaterial material) {
        this(material, chain -> { });
    }

    /** @param observer told of every chain that an engine shows, before it is checked */
    public TlsContext(TlsMaterial material, Consumer<List<X509Certificate>> observer) {
        EngineTrust.Check check = check(material);
        this.trust = new EngineTrust((chain, authType, engine) -> {
            observer.accept(List.of(chain));
            check.check(chain, authType, engine);
        });
        this.verify = material.settings().verify();
        this.keys = new ClientKeys(material.identity());
        try {
            this.context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {keys}, new TrustManager[] {trust}, null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing is checked, not even the name, for the one host whose user says so; and there only. */
    private static EngineTrust.Check check(TlsMaterial material) {
        if (!material.settings().verify()) {
            return (chain, authType, engine) -> { };
        }
        return new ServerTrust(material.trusted().isEmpty() ? SystemTrust.store() : TlsMaterial.store(material.trusted()));
    }

    public SSLContext context() {
        return context;
    }

    /** Without the name of a host: who connects adds it. */
    public SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(PROTOCOLS);
        if (verify) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        return parameters;
    }

    /** The client's side of one connection. @param host a name or an address, an IPv6 address without brackets */
    public SSLEngine engine(String host, int port) {
        SSLEngine engine = context.createSSLEngine(host, port);
        engine.setUseClientMode(true);
        SSLParameters parameters = parameters();
        parameters.setServerNames(serverNames(host));
        engine.setSSLParameters(parameters);
        return engine;
    }

    /** Addresses are never sent as names. */
    private static List<SNIServerName> serverNames(String host) {
        boolean address = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
        try {
            return address ? List.of() : List.of(new SNIHostName(host.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return List.of();   // a name that no certificate can carry either
        }
    }

    /** Whether an engine's certificate was ever accepted. Before that, no byte of a request has been sent. */
    public boolean agreed() {
        return trust.accepted();
    }

    /** Whether the engine has asked for a client certificate: then it may have refused what it got, or the lack of one. */
    public boolean clientAsked() {
        return keys.asked();
    }

    /** The failure to agree on a connection, where it surely is one: nothing that was sent has been read. */
    public Optional<Unreachable> failure(Throwable failure) {
        return TlsFailures.typed(failure, keys.asked() && keys.empty());
    }

    /** Any failure within the handshake. */
    public Unreachable handshakeFailure(Throwable failure) {
        return failure(failure).orElseGet(() -> new Unreachable(Reason.TLS_FAILED, TlsFailures.message(failure), failure));
    }
}
