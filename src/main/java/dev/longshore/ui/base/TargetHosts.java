package dev.longshore.ui.base;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;

/** The hosts that something new can be brought to: they answer, may be changed, and can take it. FX thread only. */
public final class TargetHosts {

    private static final Message NOT_CONNECTED = Message.of("reason.not-connected");

    private final CurrentHost current;
    private final ObservableValue<List<Host>> answering;
    private final boolean demo;

    /**
     * @param answering all hosts that answer now, those too that do not show
     * @param demo      whether the demo can take it
     */
    public TargetHosts(CurrentHost current, ObservableValue<List<Host>> answering, boolean demo) {
        this.current = current;
        this.answering = answering;
        this.demo = demo;
    }

    /** As they stand now. */
    public List<Host> hosts() {
        return answering.getValue().stream().filter(host -> against(host).isEmpty()).toList();
    }

    /** The one that the window shows; null for none, and for all. */
    public HostId first() {
        return current.chosen().get();
    }

    /** Why there is none; empty where there is one. Whoever looks at one host means it: what speaks against it counts, though others could. */
    public Optional<Message> reason() {
        Optional<Host> own = Optional.ofNullable(current.host().get());
        Optional<Message> against = own.flatMap(this::against);
        if (against.isPresent() || !hosts().isEmpty()) {
            return against;
        }
        return Optional.of(own.isPresent() ? NOT_CONNECTED : answering.getValue().stream().findFirst().flatMap(this::against).orElse(NOT_CONNECTED));
    }

    /** Whatever the answers hang on. */
    public Observable[] changes() {
        return new Observable[] {current.host(), current.all(), current.status(), current.changes(), answering};
    }

    private Optional<Message> against(Host host) {
        if (host.origin() == Host.Origin.DEMO && !demo) {
            return Optional.of(Message.of("reason.demo"));
        }
        return host.marks().readOnly() ? Optional.of(Message.of("reason.read-only")) : Optional.empty();
    }
}
