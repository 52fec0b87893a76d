package dev.longshore.ui.terminal;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonPlace;
import java.util.List;

/**
 * What the tab must know of its container.
 *
 * @param known    whether the engine has said anything yet
 * @param image    its name, as the container was made with it
 * @param tty      whether its main process has a terminal that can be attached to
 * @param careful  whether its main process is one that somebody counts on: it restarts by itself, or is of a project
 */
record ContainerNow(boolean known, boolean running, boolean paused, String image, boolean tty, boolean careful) {

    static final ContainerNow UNKNOWN = new ContainerNow(false, false, false, "", false, false);
    private static final List<String> NO_RESTART = List.of("", "no");
    private static final List<String> PROJECTS = List.of("com.docker.compose.project", "io.podman.compose.project");

    static ContainerNow of(JsonDocument document) {
        JsonPlace root = JsonPlace.of(document.root());
        boolean restarts = !NO_RESTART.contains(root.at("HostConfig", "RestartPolicy", "Name").text());
        boolean project = PROJECTS.stream().anyMatch(label -> !root.at("Config", "Labels", label).text().isEmpty());
        return new ContainerNow(true, root.at("State", "Running").yes(), root.at("State", "Paused").yes(), root.at("Config", "Image").text(),
                root.at("Config", "Tty").yes(), restarts || project);
    }
}
