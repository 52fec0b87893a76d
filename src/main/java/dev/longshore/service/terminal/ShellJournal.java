package dev.longshore.service.terminal;

import dev.longshore.domain.HostId;
import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.service.terminal.ShellSettings.Found;
import dev.longshore.service.terminal.ShellSettings.OpenShell;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The shells that this installation has begun in containers. Closing a connection ends none of them, so each is written down before it begins,
 * and crossed out once it has ended: what a crash leaves is known to the next run. Any thread.
 */
final class ShellJournal {

    private final SettingsGroups settings;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Set<String> connected = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();

    ShellJournal(SettingsGroups settings) {
        this.settings = settings;
    }

    /** Begins every mark of this run of the app. */
    String run() {
        String installation = settings.get(ShellSettings.GROUP).installation();
        if (installation.isEmpty()) {
            settings.change(ShellSettings.GROUP, ShellSettings::named);
            installation = settings.get(ShellSettings.GROUP).installation();
        }
        return installation + "." + run;
    }

    /** Writes down what is about to begin. Its number has a fixed length: no mark is the beginning of another one. */
    OpenShell begin(ExecWish wish, boolean tty) {
        String mark = "%s.%06d".formatted(run(), numbers.incrementAndGet());
        OpenShell shell = new OpenShell(wish.container().host().value(), wish.container().id(), wish.container().name(), mark, wish.user().orElse(""),
                wish.privileged(), tty);
        connected.add(mark);
        settings.change(ShellSettings.GROUP, old -> old.with(shell));
        return shell;
    }

    /** Nobody is connected to it any more, and it may run on. */
    void released(OpenShell shell) {
        connected.remove(shell.mark());
    }

    void ended(OpenShell shell) {
        connected.remove(shell.mark());
        settings.change(ShellSettings.GROUP, old -> old.without(shell));
    }

    /** What may still run on a host, and nobody is connected to. */
    List<OpenShell> leftOn(HostId host) {
        return settings.get(ShellSettings.GROUP).open().stream().filter(each -> each.host().equals(host.value()) && !connected.contains(each.mark())).toList();
    }

    Optional<String> shell(String image, String user) {
        return settings.get(ShellSettings.GROUP).shell(image, user);
    }

    void found(String image, String user, String shell) {
        if (!image.isEmpty() && !shell(image, user).equals(Optional.of(shell))) {
            settings.change(ShellSettings.GROUP, old -> old.withShell(new Found(image, user, shell)));
        }
    }

    void forget(String image, String user) {
        settings.change(ShellSettings.GROUP, old -> old.withoutShell(image, user));
    }
}
