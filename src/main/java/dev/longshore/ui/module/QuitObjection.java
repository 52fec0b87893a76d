package dev.longshore.ui.module;

import java.util.function.Predicate;

/**
 * What may keep the app from ending.
 *
 * @param mayEnd asked with what ends the app: true where it can end now; else that is run later, once the user has agreed
 */
public record QuitObjection(String id, int weight, Predicate<Runnable> mayEnd) implements Contribution {
}
