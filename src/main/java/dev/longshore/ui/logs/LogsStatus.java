package dev.longshore.ui.logs;

import dev.longshore.domain.Failure;
import dev.longshore.domain.PlainText;
import dev.longshore.service.logs.feed.LogState;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.Optional;

/** How the reading of logs stands, in words: what it is, and what to do. */
final class LogsStatus {

    private static final int LONGEST = 60;
    private static final String KEEPS_NONE = "none";

    private final Messages messages;

    /** @param failure why it cannot be read; it has a way to try again */
    record Said(String text, String hint, Optional<Failure> failure) {

        static final Said NOTHING = new Said("", "", Optional.empty());
    }

    LogsStatus(Messages messages) {
        this.messages = messages;
    }

    /** What stands above the lines: the first of the containers that is not simply followed. */
    Said of(List<LogsNow.Source> sources) {
        return sources.stream().map(source -> of(source, sources.size() > 1)).filter(said -> !said.equals(Said.NOTHING)).findFirst()
                .orElse(Said.NOTHING);
    }

    private Said of(LogsNow.Source source, boolean several) {
        Said said = of(source.state());
        return several && !said.text().isEmpty()
                ? new Said(messages.text("logs.state.of", PlainText.visible(source.name(), LONGEST), said.text()), said.hint(),
                        said.failure()) : said;
    }

    private Said of(LogState state) {
        return switch (state) {
            case LogState.Reading(), LogState.Following() -> Said.NOTHING;
            case LogState.Waiting(var why) -> said(switch (why) {
                case NOT_STARTED -> "logs.state.not-started";
                case STOPPED -> "logs.state.stopped";
                case REMOVED -> "logs.state.removed";
                case HOST_LOST -> "logs.state.host-lost";
            });
            case LogState.Ended(var end) -> said(switch (end) {
                case RANGE -> "logs.state.range";
                case HOST_REMOVED -> "logs.state.host-removed";
            });
            case LogState.NotKept(var driver, _) -> notKept(driver);
            case LogState.Failed(var failure) -> new Said(messages.text(Failures.title(failure)), messages.text(Failures.cause(failure)),
                    Optional.of(failure));
        };
    }

    /** To try again helps nothing: a container keeps its driver. */
    private Said notKept(String driver) {
        if (driver.equals(KEEPS_NONE)) {
            return new Said(messages.text("logs.state.not-kept.none"), messages.text("logs.state.not-kept.none.hint"), Optional.empty());
        }
        return new Said(driver.isEmpty() ? messages.text("logs.state.not-kept.unnamed")
                : messages.text("logs.state.not-kept", PlainText.visible(driver, LONGEST)), messages.text("logs.state.not-kept.hint"), Optional.empty());
    }

    private Said said(String key) {
        return new Said(messages.text(key), "", Optional.empty());
    }
}
