package dev.longshore.engine.model;

import java.util.List;

/**
 * How an image that is made of files is called, and what it gets beside them.
 *
 * @param repository empty for no name
 * @param message    stands in its history
 * @param changes    instructions, as in a Dockerfile
 */
public record NewImage(String repository, String tag, String message, List<String> changes) {
    public NewImage {
        changes = List.copyOf(changes);
    }
}
