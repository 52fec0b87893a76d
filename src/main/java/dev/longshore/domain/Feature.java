package dev.longshore.domain;

/** A part of an operation that fewer engines have than the operation itself, such as an option of a form. */
public record Feature(String id, Offer offer) implements Offered {
}
