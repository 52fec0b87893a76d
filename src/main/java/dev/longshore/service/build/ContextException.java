package dev.longshore.service.build;

import java.io.IOException;

/** What is wrong with a build's folder, and where; the path is relative to the folder, or a line of {@code .dockerignore}. */
public final class ContextException extends IOException {

    /** The kinds of trouble. CHANGED: a file's size was another than a moment before. NAME: not to be written as text. */
    public enum Problem { NOT_A_FOLDER, UNREADABLE, VANISHED, CHANGED, BAD_PATTERN, NAME, NO_DOCKERFILE, OUTSIDE }

    private final Problem problem;
    private final String path;

    ContextException(Problem problem, String path, Throwable cause) {
        super(words(problem) + ": " + path, cause);
        this.problem = problem;
        this.path = path;
    }

    public Problem problem() {
        return problem;
    }

    public String path() {
        return path;
    }

    private static String words(Problem problem) {
        return switch (problem) {
            case NOT_A_FOLDER -> "not a folder";
            case UNREADABLE -> "cannot be read";
            case VANISHED -> "vanished while it was being sent";
            case CHANGED -> "changed its size while it was being sent";
            case BAD_PATTERN -> "not a pattern in .dockerignore";
            case NAME -> "the name is not valid text";
            case NO_DOCKERFILE -> "no such Dockerfile in the folder";
            case OUTSIDE -> "outside the folder";
        };
    }
}
