package dev.longshore.ui.terminal;

import dev.longshore.service.settings.SettingsGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the user chose last.
 *
 * @param fontSize of the letters, in pixels
 * @param images   how a terminal was opened last in containers of an image, newest first
 */
record TerminalHabits(int fontSize, List<Last> images) {

    static final int LEAST_SIZE = 8;
    static final int PLAIN_SIZE = 12;
    static final int MOST_SIZE = 32;
    static final SettingsGroup<TerminalHabits> GROUP =
            new SettingsGroup<>("terminal", TerminalHabits.class, new TerminalHabits(PLAIN_SIZE, List.of()));
    private static final int MOST_IMAGES = 100;

    /** @param command as typed; empty for the shell that is found */
    record Last(String image, String command, String user, String directory) {

        Last {
            command = command == null ? "" : command;
            user = user == null ? "" : user;
            directory = directory == null ? "" : directory;
        }
    }

    TerminalHabits {
        if (fontSize < LEAST_SIZE || fontSize > MOST_SIZE) {
            throw new IllegalArgumentException("no size for letters: " + fontSize);
        }
        images = images == null ? List.of()
                : images.stream().filter(last -> last != null && last.image() != null && !last.image().isEmpty()).limit(MOST_IMAGES).toList();
    }

    Optional<Last> of(String image) {
        return images.stream().filter(last -> last.image().equals(image)).findFirst();
    }

    /** Remembers it in the place of what was remembered of the image. */
    TerminalHabits with(Last last) {
        Stream<Last> others = images.stream().filter(each -> !each.image().equals(last.image()));
        return new TerminalHabits(fontSize, Stream.concat(Stream.of(last), others).toList());
    }

    TerminalHabits withFontSize(int size) {
        return new TerminalHabits(Math.clamp(size, LEAST_SIZE, MOST_SIZE), images);
    }
}
