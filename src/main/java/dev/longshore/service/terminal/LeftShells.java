package dev.longshore.service.terminal;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostId;
import dev.longshore.domain.Subscription;
import dev.longshore.service.resource.Defects;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.News;
import dev.longshore.service.terminal.ShellSettings.OpenShell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Looks at each connect for what this installation has left in containers. What only waits there ends; what does something is told of. Any thread. */
final class LeftShells implements AutoCloseable {

    private final TerminalAccess access;
    private final OwnShells shells;
    private final Map<String, LeftShell> left = new ConcurrentHashMap<>();
    private final Set<HostId> connected = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Follow follow;

    LeftShells(TerminalAccess access) {
        this.access = access;
        this.shells = new OwnShells(access);
    }

    synchronized void follow() {
        if (follow == null) {
            follow = access.hosts().follow(HostScope.ALL, (Map<HostId, News<Void>> sum) -> sum.forEach(this::changed));
        }
    }

    List<LeftShell> on(HostId host) {
        return left.values().stream().filter(each -> each.container().host().equals(host)).toList();
    }

    Subscription subscribe(Runnable listener) {
        Runnable own = () -> listener.run();   // the same listener may subscribe twice
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /**
     * Ends it.
     *
     * @return false where the container has no shell to end it with: it stays
     * @throws FailureException where it could not be ended
     */
    boolean end(LeftShell shell) {
        boolean done = gone(shell.shell()) || shells.end(shell.shell());
        if (done) {
            remove(shell.shell());
        }
        return done;
    }

    void forget(LeftShell shell) {
        remove(shell.shell());
    }

    @Override
    public synchronized void close() {
        listeners.clear();
        if (follow != null) {
            follow.close();
        }
    }

    private void changed(HostId host, News<Void> news) {
        if (news.host().isEmpty() || !news.status().connected()) {
            connected.remove(host);
        } else if (connected.add(host) && !access.journal().leftOn(host).isEmpty()) {
            try {
                access.io().execute(() -> sweep(host));
            } catch (RejectedExecutionException ending) {
                // the app ends
            }
        }
    }

    private void sweep(HostId host) {
        for (OpenShell shell : access.journal().leftOn(host)) {
            try {
                look(shell);
            } catch (FailureException unknown) {
                // it stays in the journal until the next connect
            } catch (RuntimeException defect) {
                Defects.report(defect);
            }
        }
    }

    private void look(OpenShell shell) {
        if (gone(shell)) {
            remove(shell);
            return;
        }
        Optional<List<OwnShells.Marked>> found = shells.find(shell);
        List<OwnShells.Marked> own = found.orElse(List.of()).stream().filter(each -> each.tty() == shell.tty()).toList();
        if (found.isPresent() && own.isEmpty()) {
            remove(shell);
        } else if (found.isPresent() && own.size() == 1 && own.getFirst().leads() && isShell(own.getFirst().process().command())) {
            shells.end(shell);
            remove(shell);
        } else {
            left.put(shell.mark(), new LeftShell(OwnShells.container(shell), own.stream().map(OwnShells.Marked::process).toList(), shell));
            tell();
        }
    }

    /** A shell without arguments waits for somebody to type. */
    private static boolean isShell(String command) {
        String name = command.substring(command.lastIndexOf('/') + 1);
        return ShellFinder.SHELLS.contains(name.startsWith("-") ? name.substring(1) : name);
    }

    /** Nothing goes on in a container that does not run. */
    private boolean gone(OpenShell shell) {
        return ContainerFacts.look(access, OwnShells.container(shell), TerminalOperations.EXEC).filter(ContainerFacts::running).isEmpty();
    }

    private void remove(OpenShell shell) {
        access.journal().ended(shell);
        if (left.remove(shell.mark()) != null) {
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
