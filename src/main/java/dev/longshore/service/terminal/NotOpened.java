package dev.longshore.service.terminal;

/** A terminal cannot be opened now, and the state says why. */
final class NotOpened extends RuntimeException {

    private final transient TerminalState state;

    NotOpened(TerminalState state) {
        super(state.getClass().getSimpleName(), null, false, false);
        this.state = state;
    }

    TerminalState state() {
        return state;
    }
}
