package dev.longshore.ui.terminal;

import dev.longshore.domain.PlainText;
import dev.longshore.service.terminal.TerminalState;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.format.DurationFormat;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;

/** What is said of how a terminal stands. */
final class StateWords {

    private static final int LONGEST = 200;

    private StateWords() {
    }

    /** What stands over the view; nothing while all is well. */
    static Optional<Message> said(TerminalState state) {
        return switch (state) {
            case TerminalState.Starting _, TerminalState.Running _, TerminalState.Closed _ -> Optional.empty();
            case TerminalState.Paused _ -> Optional.of(Message.of("terminal.paused"));
            case TerminalState.Detached(var why) -> Optional.of(Message.of(switch (why) {
                case ASKED -> "terminal.detached.asked";
                case KEYS -> "terminal.detached.keys";
                case TOO_MUCH -> "terminal.detached.too-much";
            }));
            case TerminalState.Ended(var code, var ran) -> Optional.of(code.isPresent()
                    ? Message.of("terminal.ended", code.getAsInt(), DurationFormat.text(ran))
                    : Message.of("terminal.ended.unknown", DurationFormat.text(ran)));
            case TerminalState.NoShell _ -> Optional.of(Message.of("terminal.no-shell"));
            case TerminalState.NoSuchCommand(var text) -> Optional.of(Message.of("terminal.no-command", shown(text)));
            case TerminalState.NoSuchUser(var text) -> Optional.of(Message.of("terminal.no-user", shown(text)));
            case TerminalState.NoSuchDirectory(var text) -> Optional.of(Message.of("terminal.no-directory", shown(text)));
            case TerminalState.WithContainer(var code) -> Optional.of(code.isPresent()
                    ? Message.of("terminal.with-container", code.getAsInt()) : Message.of("terminal.with-container.unknown"));
            case TerminalState.Lost(var failure) -> Optional.of(Message.of("terminal.lost", Failures.cause(failure)));
            case TerminalState.Failed(var failure) -> Optional.of(Message.of("terminal.failed", Failures.cause(failure)));
        };
    }

    private static String shown(String text) {
        return PlainText.visible(text.strip(), LONGEST);
    }

    /** In a few letters, beside its name; nothing while it runs. */
    static Optional<Message> brief(TerminalState state) {
        return switch (state) {
            case TerminalState.Starting _, TerminalState.Running _ -> Optional.empty();
            case TerminalState.Paused _ -> Optional.of(Message.of("terminal.brief.paused"));
            case TerminalState.Detached _ -> Optional.of(Message.of("terminal.brief.detached"));
            case TerminalState.Ended(var code, _) when code.isPresent() -> Optional.of(Message.of("terminal.brief.exit", code.getAsInt()));
            default -> Optional.of(Message.of("terminal.brief.ended"));
        };
    }
}
