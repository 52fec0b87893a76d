package dev.longshore.domain;

/** What ssh asks while it logs in, read from its words. */
public sealed interface SshPrompt {

    /** All that ssh said; part of it may be a server's. */
    String text();

    /**
     * Whether to trust a key never seen before.
     *
     * @param machine     the machine that showed it, as ssh calls it; a jump host's may be another than the host's
     * @param kind        e.g. {@code ED25519}
     * @param fingerprint {@code SHA256:…}
     * @param knownAs     under which other names the key is known already; empty where it is not
     */
    record HostKey(String machine, String kind, String fingerprint, String knownAs, String text) implements SshPrompt { }

    /** The passphrase of a key on this machine. @param file its path */
    record Passphrase(String file, String text) implements SshPrompt { }

    /** The password of an account. @param account {@code user@machine} */
    record Password(String account, String text) implements SshPrompt { }

    /** Something else that is to be typed, such as a one-time code. */
    record Secret(String text) implements SshPrompt { }

    /** Yes or no. */
    record Confirm(String text) implements SshPrompt { }

    /** Nothing is answered: the user must do what it says, such as touching a key. */
    record Notice(String text) implements SshPrompt { }
}
