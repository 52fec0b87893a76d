package dev.longshore.ui.hosts;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.TlsFiles;
import dev.longshore.ui.i18n.Message;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where an engine listens and how it is reached, while it is typed. FX thread only. */
final class ConnectionViewModel {

    /** How a tcp address is reached. */
    enum Security { TLS, PLAIN }

    /** What the fields say. */
    sealed interface Typed { }

    record Nothing() implements Typed { }

    /** @param address whether it is the address that is wrong, and not a file */
    record Wrong(Message why, boolean address) implements Typed { }

    record Given(Endpoint endpoint) implements Typed { }

    private final StringProperty address = new SimpleStringProperty("");
    private final ObjectProperty<Security> security = new SimpleObjectProperty<>(Security.TLS);
    private final StringProperty ca;
    private final StringProperty certificate;
    private final StringProperty key;
    private final BooleanProperty unverified = new SimpleBooleanProperty();
    private final ObjectBinding<Typed> typed;
    private boolean proposing;
    private boolean chosen;

    /** Begins empty. @param usual where docker keeps its certificates on this machine, as far as they are there */
    ConnectionViewModel(TlsFiles usual) {
        ca = new SimpleStringProperty(text(usual.ca()));
        certificate = new SimpleStringProperty(text(usual.certificate()));
        key = new SimpleStringProperty(text(usual.key()));
        typed = Bindings.createObjectBinding(this::read, address, security, ca, certificate, key, unverified);
        security.addListener((property, was, is) -> chosen |= !proposing);
        address.addListener((property, was, is) -> proposeSecurity());
    }

    /** Begins with what a host has. */
    ConnectionViewModel(TlsFiles usual, Endpoint now) {
        this(now instanceof Endpoint.Tls tls ? tls.files() : usual);
        chosen = true;   // an address edited later keeps what the host has
        address.set(now.uri());
        security.set(now instanceof Endpoint.Tcp ? Security.PLAIN : Security.TLS);
        unverified.set(now instanceof Endpoint.Tls tls && !tls.verified());
    }

    StringProperty address() {
        return address;
    }

    /** Of a tcp address; without meaning for others. */
    ObjectProperty<Security> security() {
        return security;
    }

    StringProperty ca() {
        return ca;
    }

    StringProperty certificate() {
        return certificate;
    }

    StringProperty key() {
        return key;
    }

    /** Whether the engine's certificate is not to be checked. */
    BooleanProperty unverified() {
        return unverified;
    }

    ObjectBinding<Typed> typed() {
        return typed;
    }

    /** Whether the address is one for which TLS can be chosen. */
    boolean tcp() {
        return EndpointText.parse(address.get(), true) instanceof EndpointText.Valid(Endpoint endpoint) && endpoint instanceof Endpoint.Tls;
    }

    /** Whether the address itself asks for TLS. */
    boolean https() {
        return EndpointText.parse(address.get()) instanceof EndpointText.Valid(Endpoint.Tls _);
    }

    /** Puts these files where none is named yet. */
    void propose(TlsFiles found) {
        if (ca.get().isEmpty() && certificate.get().isEmpty() && key.get().isEmpty()) {
            fill(found);
        }
    }

    /** Puts other files in place of those named. */
    void fill(TlsFiles found) {
        ca.set(text(found.ca()));
        certificate.set(text(found.certificate()));
        key.set(text(found.key()));
    }

    /** Until the user chooses: plain only where docker's port for it is named. */
    private void proposeSecurity() {
        if (!chosen || https()) {
            proposing = true;
            security.set(EndpointText.parse(address.get(), true) instanceof EndpointText.Valid(Endpoint.Tls tls) && tls.port() == EndpointText.DEFAULT_PORT
                    ? Security.PLAIN : Security.TLS);
            proposing = false;
        }
    }

    private Typed read() {
        if (address.get().isBlank()) {
            return new Nothing();
        }
        return switch (EndpointText.parse(address.get(), security.get() == Security.TLS)) {
            case EndpointText.Invalid(EndpointText.Problem problem) -> new Wrong(HostActions.problem(problem), true);
            case EndpointText.Valid(Endpoint.Tls tls) -> withFiles(tls);
            case EndpointText.Valid(Endpoint other) -> new Given(other);
        };
    }

    private Typed withFiles(Endpoint.Tls tls) {
        if (blank(certificate) != blank(key)) {
            return new Wrong(Message.of("hosts.tls.pair"), false);
        }
        try {
            TlsFiles files = new TlsFiles(path(ca), path(certificate), path(key));
            boolean absolute = files.all().allMatch(Path::isAbsolute);
            return absolute ? new Given(tls.withFiles(files, !unverified.get())) : new Wrong(Message.of("hosts.tls.relative"), false);
        } catch (InvalidPathException e) {
            return new Wrong(HostActions.problem(EndpointText.Problem.BAD_PATH), false);
        }
    }

    private static boolean blank(StringProperty field) {
        return field.get().isBlank();
    }

    private static Optional<Path> path(StringProperty field) {
        return blank(field) ? Optional.empty() : Optional.of(Path.of(field.get().strip()));
    }

    private static String text(Optional<Path> path) {
        return path.map(Path::toString).orElse("");
    }

    /** A name for the host, made of its address. */
    static String nameOf(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Unix unix -> unix.socket().getFileName() == null ? "" : unix.socket().getFileName().toString().replaceFirst("\\.sock$", "");
            case Endpoint.Tcp tcp -> tcp.host();
            case Endpoint.Tls tls -> tls.host();
            case Endpoint.Ssh ssh -> ssh.host();
            case Endpoint.Demo demo -> "demo";
        };
    }
}
