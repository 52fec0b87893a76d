package dev.longshore.engine.transport.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Shows the one certificate there is, whatever issuers the engine names: its own refusal says more than a certificate withheld. And it
 * notes that it was asked, since an engine may refuse without saying why.
 */
final class ClientKeys extends X509ExtendedKeyManager {

    private static final String ALIAS = "client";

    private final Optional<TlsMaterial.Identity> identity;
    private volatile boolean asked;

    ClientKeys(Optional<TlsMaterial.Identity> identity) {
        this.identity = identity;
    }

    /** Whether the engine has asked for a certificate. */
    boolean asked() {
        return asked;
    }

    boolean empty() {
        return identity.isEmpty();
    }

    @Override
    public String chooseEngineClientAlias(String[] keyTypes, Principal[] issuers, SSLEngine engine) {
        asked = true;
        return alias(keyTypes);
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        asked = true;
        return alias(keyTypes);
    }

    private String alias(String... keyTypes) {
        return identity.filter(known -> Arrays.asList(keyTypes).contains(known.key().getAlgorithm())).map(known -> ALIAS).orElse(null);
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        String alias = alias(keyType);
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return identity.map(known -> known.chain().toArray(X509Certificate[]::new)).orElse(null);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return identity.map(TlsMaterial.Identity::key).orElse(null);
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return null;
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return null;
    }
}
