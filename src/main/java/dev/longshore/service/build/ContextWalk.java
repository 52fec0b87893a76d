package dev.longshore.service.build;

import dev.longshore.service.build.ContextException.Problem;
import dev.longshore.service.build.DockerIgnore.Verdict;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Walks a folder as Docker does before it sends it: names in order, links never followed, sockets passed over, and what the rules leave
 * out not entered. Holds the names of one folder per level, never the whole tree.
 */
final class ContextWalk {

    private final Path root;
    private final DockerIgnore ignore;

    ContextWalk(Path root, DockerIgnore ignore) {
        this.root = root;
        this.ignore = ignore;
    }

    /** Told of everything on the way. */
    interface Visitor {
        /** It is sent; a folder comes before what is in it. */
        void included(ContextEntry entry) throws IOException;

        /** It is not sent, nor, for a folder, anything in it. */
        default void excluded(String name) throws IOException {
        }
    }

    void walk(Visitor visitor) throws IOException {
        walk(root, "", DockerIgnore.TOP, visitor);
    }

    private void walk(Path folder, String prefix, Verdict above, Visitor visitor) throws IOException {
        for (Path path : children(folder, prefix)) {
            String name = prefix + path.getFileName();
            FileStat stat = stat(path, name);
            Verdict verdict = ignore.judge(name, above);
            if (verdict.excluded() && !(stat.type() == FileStat.Type.FOLDER && ignore.mayHoldExceptions(name))) {
                visitor.excluded(name);
                continue;
            }
            if (!verdict.excluded() && stat.type() != FileStat.Type.SOCKET) {
                visitor.included(new ContextEntry(path, text(path, name), stat));
            }
            if (stat.type() == FileStat.Type.FOLDER) {
                walk(path, name + "/", verdict, visitor);
            }
        }
    }

    private static List<Path> children(Path folder, String prefix) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (NoSuchFileException e) {
            throw new ContextException(Problem.VANISHED, prefix, e);
        } catch (DirectoryIteratorException | IOException e) {
            throw new ContextException(Problem.UNREADABLE, prefix.isEmpty() ? folder.toString() : prefix, e);
        }
        children.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return children;
    }

    private static FileStat stat(Path path, String name) throws IOException {
        try {
            return FileStat.of(path);
        } catch (NoSuchFileException e) {
            throw new ContextException(Problem.VANISHED, name, e);
        } catch (IOException e) {
            throw new ContextException(Problem.UNREADABLE, name, e);
        }
    }

    /** A name of bytes that are no text would arrive as another name. */
    private static String text(Path path, String name) throws ContextException {
        if (name.indexOf('\ufffd') >= 0 && !Files.exists(path.resolveSibling(path.getFileName().toString()))) {
            throw new ContextException(Problem.NAME, name, null);
        }
        return name;
    }
}
