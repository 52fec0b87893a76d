package dev.longshore.service.browser;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Opens pages in the user's browser, by the program that the system has for it. No shell reads the address. Any thread. */
public final class WebBrowser {

    private final Map<String, String> environment;
    private final SystemOpener.Kind system;
    private final Executor io;

    /** @param system as of {@code os.name} */
    public WebBrowser(Map<String, String> environment, String system, Executor io) {
        this.environment = environment;
        this.system = SystemOpener.Kind.of(system);
        this.io = io;
    }

    /** Whether it is the address of a page: of http or https, with a host. */
    public static boolean page(URI uri) {
        return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme())) && uri.getHost() != null && uri.getUserInfo() == null;
    }

    /** Fails with an {@link IOException} where nothing could be opened. @throws IllegalArgumentException for what is no {@link #page} */
    public CompletableFuture<Void> open(URI uri) {
        if (!page(uri)) {
            throw new IllegalArgumentException("no page: " + uri);
        }
        return CompletableFuture.runAsync(() -> {
            try {
                SystemOpener.start(command(uri.toASCIIString()));
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, io);
    }

    private List<String> command(String address) throws IOException {
        return switch (system) {
            case MAC -> List.of(find("open"), address);
            case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", address);
            case OTHER -> List.of(find("xdg-open"), address);
        };
    }

    /** By the path that this app was started with. */
    private String find(String program) throws IOException {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path file = Path.of(folder, program);
            if (!folder.isEmpty() && Files.isExecutable(file)) {
                return file.toString();
            }
        }
        throw new IOException(program + " is not installed");
    }
}
