package dev.longshore.service.terminal;

/**
 * A process in a container.
 *
 * @param pid     its number inside, never the host's
 * @param command masked
 */
public record InnerProcess(int pid, String command) {
}
