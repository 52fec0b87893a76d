package dev.longshore.service.live;

/** What a live session is about, in the words of whoever opened it; told apart by {@code equals}. */
public interface LiveSubject {
}
