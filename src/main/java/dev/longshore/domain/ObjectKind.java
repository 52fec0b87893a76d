package dev.longshore.domain;

/**
 * A kind of engine objects that the app shows.
 *
 * @param id      in kebab case, such as {@code container}
 * @param inspect the operation that reads one object of this kind
 */
public record ObjectKind(String id, Operation inspect) {
}
