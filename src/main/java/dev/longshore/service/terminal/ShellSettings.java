package dev.longshore.service.terminal;

import dev.longshore.service.settings.SettingsGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is kept about shells in containers. It holds no commands, and nothing that was typed.
 *
 * @param installation tells what this installation has begun from what others have; empty before anything was begun
 * @param found        the shell that was found last in containers of an image, newest first
 * @param open         what was begun and has not ended, as far as is known
 */
record ShellSettings(String installation, List<Found> found, List<OpenShell> open) {

    static final SettingsGroup<ShellSettings> GROUP = new SettingsGroup<>("shells", ShellSettings.class, new ShellSettings("", List.of(), List.of()));

    private static final int MOST_FOUND = 100;
    private static final int MOST_OPEN = 200;

    ShellSettings {
        installation = installation == null ? "" : installation;
        found = found == null ? List.of() : found.stream().filter(each -> each != null && !each.image().isEmpty() && !each.shell().isEmpty())
                .limit(MOST_FOUND).toList();
        open = open == null ? List.of() : open.stream().filter(each -> each != null && !each.mark().isEmpty()).toList();
        open = open.subList(Math.max(0, open.size() - MOST_OPEN), open.size());
    }

    /** @param user for whom it was found; empty for the container's own */
    record Found(String image, String user, String shell) {
        Found {
            image = image == null ? "" : image;
            user = user == null ? "" : user;
            shell = shell == null ? "" : shell;
        }
    }

    /**
     * Something that was begun.
     *
     * @param mark stands in its environment
     * @param user that it was begun as; empty for the container's own
     * @param tty  whether it has a terminal
     */
    record OpenShell(String host, String container, String name, String mark, String user, boolean privileged, boolean tty) {
        OpenShell {
            host = host == null ? "" : host;
            container = container == null ? "" : container;
            name = name == null ? "" : name;
            mark = mark == null ? "" : mark;
            user = user == null ? "" : user;
        }
    }

    ShellSettings named() {
        return installation.isEmpty() ? new ShellSettings(UUID.randomUUID().toString().substring(0, 8), found, open) : this;
    }

    Optional<String> shell(String image, String user) {
        return found.stream().filter(each -> each.image().equals(image) && each.user().equals(user)).map(Found::shell).findFirst();
    }

    ShellSettings withShell(Found now) {
        return new ShellSettings(installation, Stream.concat(Stream.of(now), without(now.image(), now.user()).stream()).toList(), open);
    }

    ShellSettings withoutShell(String image, String user) {
        return new ShellSettings(installation, without(image, user), open);
    }

    private List<Found> without(String image, String user) {
        return found.stream().filter(each -> !each.image().equals(image) || !each.user().equals(user)).toList();
    }

    ShellSettings with(OpenShell shell) {
        List<OpenShell> all = new ArrayList<>(open);
        all.add(shell);
        return new ShellSettings(installation, found, all);
    }

    ShellSettings without(OpenShell shell) {
        return new ShellSettings(installation, found, open.stream().filter(each -> !each.mark().equals(shell.mark())).toList());
    }
}
