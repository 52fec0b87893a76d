package dev.longshore.service.docker;

import dev.longshore.domain.TlsFiles;
import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import dev.longshore.service.docker.DockerProblem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The contexts on disk: each is described in {@code meta/<hash of its name>/meta.json}, its certificates are in
 * {@code tls/<hash>/docker}. What is wrong with one keeps no other from being read. Nothing is written, and no certificate is opened.
 */
public final class ContextStore {

    /** Contexts are made by hand; a folder with more is something else. */
    static final int MOST = 500;

    private static final int LARGEST = 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.+-]+");

    /** The context that is not kept on disk. */
    public static final String DEFAULT = "default";

    private final Path folder;

    /** @param folder {@code contexts} of docker's folder; need not be there */
    public ContextStore(Path folder) {
        this.folder = folder;
    }

    /** @param contexts by name; the subject of a problem with one is its file */
    public record Contents(List<DockerContext> contexts, List<DockerProblem> problems) { }

    private record Meta(String Name, Described Metadata, Endpoints Endpoints) { }

    private record Described(String Description) { }

    private record Endpoints(Engine docker) { }

    private record Engine(String Host, boolean SkipTLSVerify) { }

    /** Reads them all, from disk; never fails: what cannot be read is among the problems, and a store that is not there is empty. */
    public Contents read() {
        List<DockerContext> contexts = new ArrayList<>();
        List<DockerProblem> problems = new ArrayList<>();
        try {
            for (Path file : files(problems)) {
                read(file, contexts, problems);
            }
        } catch (NoSuchFileException none) {
            // no context was ever made
        } catch (IOException e) {
            problems.add(DockerProblem.of(Kind.CONTEXTS_UNREADABLE, meta().toString(), reason(e)));
        }
        contexts.sort(Comparator.comparing(DockerContext::name, String.CASE_INSENSITIVE_ORDER).thenComparing(DockerContext::name));
        return new Contents(List.copyOf(contexts), List.copyOf(problems));
    }

    /** The folders whose changes are changes of contexts; some may not be there. */
    public List<Path> folders() {
        List<Path> all = new ArrayList<>(List.of(folder, meta(), folder.resolve("tls")));
        for (Path parent : List.of(meta(), folder.resolve("tls"))) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(parent, Files::isDirectory)) {
                for (Path child : children) {
                    all.add(child);
                    all.add(child.resolve("docker"));
                }
            } catch (IOException unreadable) {
                // told of where it is read
            }
        }
        return all.subList(0, Math.min(all.size(), 4 * MOST));
    }

    private Path meta() {
        return folder.resolve("meta");
    }

    private List<Path> files(List<DockerProblem> problems) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(meta())) {
            for (Path child : children) {
                Path file = child.resolve("meta.json");
                if (Files.isDirectory(child) && (Files.exists(file) || !Files.isReadable(child) || Files.isSymbolicLink(file))) {   // docker leaves empty folders behind
                    files.add(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(Comparator.naturalOrder());
        if (files.size() > MOST) {
            problems.add(DockerProblem.of(Kind.TOO_MANY_CONTEXTS, meta().toString(), Integer.toString(files.size())));
            return files.subList(0, MOST);
        }
        return files;
    }

    private void read(Path file, List<DockerContext> contexts, List<DockerProblem> problems) {
        try {
            Meta meta = Json.PLAIN.read(SmallFile.read(file, LARGEST), Meta.class);
            Optional<DockerProblem> problem = problem(file, meta);
            problem.ifPresentOrElse(problems::add, () -> contexts.add(context(file, meta)));
        } catch (SmallFile.TooLargeException e) {
            problems.add(DockerProblem.of(Kind.CONTEXT_TOO_LARGE, file.toString(), ""));
        } catch (IOException e) {
            problems.add(DockerProblem.of(Kind.CONTEXT_UNREADABLE, file.toString(), reason(e)));
        } catch (JsonException e) {
            problems.add(DockerProblem.of(Kind.CONTEXT_NOT_JSON, file.toString(), ""));
        }
    }

    private static Optional<DockerProblem> problem(Path file, Meta meta) {
        String name = meta.Name() == null ? "" : meta.Name();
        if (name.equals(DEFAULT) || !NAME.matcher(name).matches()) {
            return Optional.of(DockerProblem.of(Kind.CONTEXT_BAD_NAME, file.toString(), name));
        }
        if (!file.getParent().getFileName().toString().equals(hash(name))) {
            return Optional.of(DockerProblem.of(Kind.CONTEXT_WRONG_FOLDER, file.toString(), name));
        }
        boolean engine = meta.Endpoints() != null && meta.Endpoints().docker() != null
                && meta.Endpoints().docker().Host() != null && !meta.Endpoints().docker().Host().isBlank();
        return engine ? Optional.empty() : Optional.of(DockerProblem.of(Kind.CONTEXT_NO_ENGINE, file.toString(), name));
    }

    private DockerContext context(Path file, Meta meta) {
        Engine engine = meta.Endpoints().docker();
        String description = meta.Metadata() == null || meta.Metadata().Description() == null ? "" : meta.Metadata().Description();
        return new DockerContext(meta.Name(), description, engine.Host().strip(), !engine.SkipTLSVerify(), tls(meta.Name(), engine.SkipTLSVerify()), file);
    }

    /** TLS is spoken where certificates are kept, or where they are not to be checked. */
    private Optional<TlsFiles> tls(String name, boolean unverified) {
        Path kept = folder.resolve("tls").resolve(hash(name)).resolve("docker");
        if (!Files.exists(kept)) {
            return unverified ? Optional.of(TlsFiles.NONE) : Optional.empty();
        }
        Path ca = kept.resolve("ca.pem");
        return Optional.of(clientFiles(kept, Files.exists(ca) ? Optional.of(ca) : Optional.empty()));
    }

    /**
     * With the client's certificate and key in a folder where one of them is there: docker then leaves both out without a word, here the
     * missing one is an error once it is needed.
     */
    public static TlsFiles clientFiles(Path folder, Optional<Path> ca) {
        TlsFiles all = TlsFiles.in(folder);
        boolean client = Stream.of(all.certificate(), all.key()).anyMatch(file -> Files.exists(file.orElseThrow()));
        return new TlsFiles(ca, client ? all.certificate() : Optional.empty(), client ? all.key() : Optional.empty());
    }

    /** Under which what belongs to a context is kept. */
    public static String hash(String name) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);   // every JDK has it
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException none -> "no such file";
            default -> String.valueOf(e.getMessage());
        };
    }
}
