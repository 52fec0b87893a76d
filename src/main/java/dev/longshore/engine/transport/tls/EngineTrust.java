package dev.longshore.engine.transport.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Has an engine's certificate checked, and notes that one was accepted. java.net.http and this client use engines alike, never sockets. */
final class EngineTrust extends X509ExtendedTrustManager {

    /** Says whether a certificate will do. */
    @FunctionalInterface
    interface Check {
        void check(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException;
    }

    private final Check check;
    private volatile boolean accepted;

    EngineTrust(Check check) {
        this.check = check;
    }

    boolean accepted() {
        return accepted;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        check.check(chain, authType, engine);
        accepted = true;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a name is always checked too");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        throw new CertificateException("sockets are not used here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("no client comes here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
