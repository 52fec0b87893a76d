package dev.longshore.service.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Paths with slashes, as Go's path package treats them: the rules of {@code .dockerignore} rest on it. */
final class GoPath {

    private GoPath() {
    }

    /** Shortest path of the same meaning: no {@code .}, no doubled or last slash, no {@code ..} but leading ones. */
    static String clean(String path) {
        boolean rooted = path.startsWith("/");
        Deque<String> kept = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..") && !kept.isEmpty() && !kept.peekLast().equals("..")) {
                kept.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(rooted && part.equals(".."))) {
                kept.addLast(part);
            }
        }
        String joined = String.join("/", kept);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** The folders above a path, outermost first: {@code a} and {@code a/b} of {@code a/b/c}. */
    static Iterable<String> parents(String path) {
        return () -> new Iterator<>() {
            private int slash = path.indexOf('/');

            @Override
            public boolean hasNext() {
                return slash >= 0;
            }

            @Override
            public String next() {
                String parent = path.substring(0, slash);
                slash = path.indexOf('/', slash + 1);
                return parent;
            }
        };
    }
}
