package dev.longshore.service.settings;

import dev.longshore.domain.Subscription;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The settings by groups, each known to its owner alone. Any thread. */
public final class SettingsGroups {

    private final SettingsService settings;
    private final SettingsService.Listener listener;
    private final Set<String> toldWrong = ConcurrentHashMap.newKeySet();

    SettingsGroups(SettingsService settings, SettingsService.Listener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /** A group as it is now. Fields that cannot be understood are told of once, and have their default. */
    public <T extends Record> T get(SettingsGroup<T> group) {
        return read(group, settings.get());
    }

    /**
     * Changes a group at once in memory, on disk a moment later. Fields that {@code edit} leaves alone stay as they are stored.
     *
     * @param edit called on this thread
     */
    public <T extends Record> void change(SettingsGroup<T> group, UnaryOperator<T> edit) {
        settings.change(old -> {
            T before = read(group, old);
            return old.withGroup(group.key(), group.change(old.group(group.key()), before, edit.apply(before)));
        });
    }

    /** All fields of the group get their defaults; those that this version does not know stay. */
    public void reset(SettingsGroup<?> group) {
        settings.change(old -> old.withGroup(group.key(), group.reset(old.group(group.key()))));
    }

    /**
     * Hands over a group now, and after each change of it.
     *
     * @param follower called on this thread first, later on the thread that changes, never twice at once; it must not block
     */
    public <T extends Record> Subscription follow(SettingsGroup<T> group, Consumer<T> follower) {
        Following<T> following = new Following<>(group, follower);
        Subscription subscription = settings.subscribe(following::changed);
        following.changed();
        return subscription;
    }

    private <T extends Record> T read(SettingsGroup<T> group, Settings from) {
        SettingsGroup.Read<T> read = group.read(from.group(group.key()));
        List<String> news = read.wrong().stream().map(field -> "groups." + group.key() + "." + field).filter(toldWrong::add).toList();
        if (!news.isEmpty()) {
            listener.wrong(news);
        }
        return read.value();
    }

    /** One follower, and what it knows. */
    private final class Following<T extends Record> {
        private final SettingsGroup<T> group;
        private final Consumer<T> follower;
        private T known;

        Following(SettingsGroup<T> group, Consumer<T> follower) {
            this.group = group;
            this.follower = follower;
        }

        /** Reads under the lock: of two changes the later one is told last. */
        synchronized void changed() {
            T now = get(group);
            if (!now.equals(known)) {
                known = now;
                follower.accept(now);
            }
        }
    }
}
