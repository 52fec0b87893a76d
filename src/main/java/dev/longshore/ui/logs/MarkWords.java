package dev.longshore.ui.logs;

import dev.longshore.domain.PlainText;
import dev.longshore.service.logs.feed.LogMark;
import dev.longshore.ui.i18n.Messages;

/** What happened between two lines, in words and with a sign of its own. */
final class MarkWords {

    private static final int LONGEST = 200;

    private final Messages messages;
    private final LogClock clock;

    MarkWords(Messages messages, LogClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** @param container whose log it is */
    String of(LogMark mark, String container) {
        String name = PlainText.visible(container, LONGEST);
        String fact = mark.facts().isEmpty() ? "" : PlainText.visible(mark.facts().getFirst(), LONGEST);
        String words = switch (mark.kind()) {
            case STARTED -> messages.text("logs.mark.started", name);
            case DIED -> fact.isEmpty() ? messages.text("logs.mark.ended", name) : messages.text("logs.mark.died", name, fact);
            case OOM -> messages.text("logs.mark.oom", name);
            case RESTARTED -> messages.text("logs.mark.restarted", name);
            case HEALTHY -> messages.text("logs.mark.healthy", name);
            case UNHEALTHY -> messages.text("logs.mark.unhealthy", name);
            case PAUSED -> messages.text("logs.mark.paused", name);
            case UNPAUSED -> messages.text("logs.mark.unpaused", name);
            case REMOVED -> messages.text("logs.mark.removed", name);
            case MADE_AGAIN -> messages.text("logs.mark.made-again", name, fact);
            case EMPTIED -> messages.text("logs.mark.emptied", name);
            case UNREADABLE -> messages.text("logs.mark.unreadable", name, fact);
            case HOST_LOST -> messages.text("logs.mark.host-lost", fact);
            case HOST_BACK -> messages.text("logs.mark.host-back", fact);
            case SKIPPED -> messages.text("logs.mark.skipped", name, number(fact));
        };
        return messages.text("logs.mark.line", sign(mark), words, clock.second(mark.at()));
    }

    /** Style class. */
    static String tone(LogMark mark) {
        return switch (mark.kind()) {
            case DIED -> failed(mark) ? "log-mark-bad" : "log-mark-none";
            case OOM, UNHEALTHY, UNREADABLE -> "log-mark-bad";
            case HEALTHY -> "log-mark-good";
            case RESTARTED, PAUSED, REMOVED, MADE_AGAIN, EMPTIED, HOST_LOST, SKIPPED -> "log-mark-warn";
            case STARTED, UNPAUSED, HOST_BACK -> "log-mark-none";
        };
    }

    private static boolean failed(LogMark mark) {
        return mark.facts().isEmpty() || !mark.facts().getFirst().equals("0");
    }

    private static String sign(LogMark mark) {
        return switch (mark.kind()) {
            case DIED -> failed(mark) ? "●" : "○";
            case STARTED, UNPAUSED -> "▷";
            case RESTARTED, MADE_AGAIN -> "↻";
            case PAUSED -> "◐";
            case REMOVED -> "✕";
            case OOM, HEALTHY, UNHEALTHY, EMPTIED, UNREADABLE, HOST_LOST, HOST_BACK, SKIPPED -> "●";
        };
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
