package dev.longshore.domain.run;

/** An option of {@code docker run}, named as docker names it: {@code CAP_ADD} is {@code --cap-add}. */
public enum RunOption {
    NAME(Kind.VALUE, '\0'), HOSTNAME(Kind.VALUE, 'h'), ENTRYPOINT(Kind.VALUE, '\0'), USER(Kind.VALUE, 'u'), WORKDIR(Kind.VALUE, 'w'),
    ENV(Kind.LIST, 'e'), PUBLISH(Kind.LIST, 'p'), PUBLISH_ALL(Kind.FLAG, 'P'), VOLUME(Kind.LIST, 'v'), MOUNT(Kind.LIST, '\0'),
    TMPFS(Kind.LIST, '\0'), NETWORK(Kind.LIST, '\0'), RESTART(Kind.VALUE, '\0'), MEMORY(Kind.VALUE, 'm'), CPUS(Kind.VALUE, '\0'),
    LABEL(Kind.LIST, 'l'), TTY(Kind.FLAG, 't'), INTERACTIVE(Kind.FLAG, 'i'), RM(Kind.FLAG, '\0'), PRIVILEGED(Kind.FLAG, '\0'),
    CAP_ADD(Kind.LIST, '\0'), CAP_DROP(Kind.LIST, '\0'), DETACH(Kind.FLAG, 'd'), PLATFORM(Kind.VALUE, '\0'), PULL(Kind.VALUE, '\0');

    private final Kind kind;
    private final char letter;

    RunOption(Kind kind, char letter) {
        this.kind = kind;
        this.letter = letter;
    }

    /** FLAG: on or off. VALUE: counts once, the last one wins. LIST: each one counts. */
    public enum Kind { FLAG, VALUE, LIST }

    public Kind kind() {
        return kind;
    }

    /** The short form's letter, or NUL where there is none. */
    public char letter() {
        return letter;
    }

    /** E.g. {@code --cap-add}. */
    public String flag() {
        return "--" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
