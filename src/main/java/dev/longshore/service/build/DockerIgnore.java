package dev.longshore.service.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What of a folder is not sent, decided as Docker decides it. Immutable. */
public final class DockerIgnore {

    /** Its name in a folder. */
    public static final String FILE = ".dockerignore";

    private static final String BOM = "\ufeff";

    private final List<IgnorePattern> patterns;
    private final boolean exceptions;

    private DockerIgnore(List<IgnorePattern> patterns) {
        this.patterns = List.copyOf(patterns);
        this.exceptions = patterns.stream().anyMatch(IgnorePattern::exception);
    }

    /** Which file holds the rules: that of the Dockerfile's own name goes first, {@code app.Dockerfile.dockerignore}. */
    static Path file(Path folder, String dockerfile) {
        Path own = folder.resolve(dockerfile + FILE);
        return Files.isRegularFile(own) ? own : folder.resolve(FILE);
    }

    /**
     * The rules of a folder; none where it has no such file.
     *
     * @param dockerfile relative to the folder: it and the rules themselves are sent whatever they say, because the engine needs both
     */
    static DockerIgnore of(Path folder, String dockerfile) throws IOException {
        Path file = file(folder, dockerfile);
        String text = "";
        if (Files.exists(file)) {
            try {
                text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new ContextException(ContextException.Problem.UNREADABLE, file.getFileName().toString(), e);
            }
        }
        return parse(text).keeping(FILE).keeping(GoPath.clean(dockerfile));
    }

    /** Reads the lines of a file. */
    static DockerIgnore parse(String text) throws ContextException {
        List<IgnorePattern> patterns = new ArrayList<>();
        for (String line : (text.startsWith(BOM) ? text.substring(1) : text).split("\r?\n", -1)) {
            String pattern = GoSpace.trim(line);
            if (!line.startsWith("#") && !pattern.isEmpty()) {
                patterns.add(new IgnorePattern(normal(pattern)));
            }
        }
        return new DockerIgnore(patterns);
    }

    private static String normal(String line) {
        boolean exception = line.startsWith("!");
        String path = exception ? GoSpace.trim(line.substring(1)) : line;
        if (path.isEmpty()) {
            return line;
        }
        String clean = GoPath.clean(path);
        String relative = clean.length() > 1 && clean.startsWith("/") ? clean.substring(1) : clean;
        return exception ? GoPath.clean("!" + relative) : relative.startsWith("!") ? GoPath.clean(relative) : relative;
    }

    private DockerIgnore keeping(String path) throws ContextException {
        if (!excludes(path)) {
            return this;
        }
        List<IgnorePattern> more = new ArrayList<>(patterns);
        more.add(IgnorePattern.exactly(path));
        return new DockerIgnore(more);
    }

    /** Whether a path is left out, by itself or with a folder above it. */
    boolean excludes(String path) {
        Verdict verdict = TOP;
        for (String parent : GoPath.parents(path)) {
            verdict = judge(parent, verdict);
        }
        return judge(path, verdict).excluded();
    }

    /** What is above the outermost names. */
    static final Verdict TOP = new Verdict(false, new BitSet());

    /**
     * Whether a path is left out.
     *
     * @param matched the patterns that match it or a folder above it
     */
    record Verdict(boolean excluded, BitSet matched) { }

    /** @param above the verdict on the folder the path is in */
    Verdict judge(String path, Verdict above) {
        BitSet matched = new BitSet(patterns.size());
        boolean excluded = false;
        for (int i = 0; i < patterns.size(); i++) {
            IgnorePattern pattern = patterns.get(i);
            // one that cannot change the verdict is not asked, and so does not count for what is below either
            if (above.matched().get(i) || pattern.exception() == excluded && pattern.matches(path)) {
                matched.set(i);
                excluded = !pattern.exception();
            }
        }
        return new Verdict(excluded, matched);
    }

    /** Whether something in an excluded folder may be sent all the same. */
    boolean mayHoldExceptions(String folder) {
        return exceptions && patterns.stream().anyMatch(pattern -> pattern.exception() && (pattern.text() + "/").startsWith(folder + "/"));
    }
}
