package dev.longshore.engine.transport.ssh;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ssh asks while it logs in.
 *
 * @param text  ssh's words; those of a server may be among them
 * @param again whether the same login has asked it before: the answer was wrong
 */
public record SshQuestion(Kind kind, String text, boolean again) {

    private static final Pattern FINGERPRINT = Pattern.compile("key fingerprint is:? (SHA256:[A-Za-z0-9+/=]+)");

    /**
     * HOST_KEY: whether to trust a key never seen before. SECRET: a passphrase, password or code. CONFIRM: yes or no, and ssh goes on either
     * way. NOTICE: nothing is answered, the user must do something elsewhere, such as touching a key.
     */
    public enum Kind { HOST_KEY, SECRET, CONFIRM, NOTICE }

    /** @param hint what ssh says in SSH_ASKPASS_PROMPT */
    static SshQuestion of(String hint, String text, boolean again) {
        return new SshQuestion(kind(hint, text), text, again);
    }

    /** A server's own questions are told apart by what ssh puts before them, so none can look like that for a key. */
    private static Kind kind(String hint, String text) {
        if (hint.equals("none")) {
            return Kind.NOTICE;
        }
        if (text.startsWith("The authenticity of host ")) {
            return Kind.HOST_KEY;
        }
        return hint.equals("confirm") ? Kind.CONFIRM : Kind.SECRET;
    }

    /** The words that accept: the fingerprint that was shown, so that nothing else can have been accepted. */
    String acceptance() {
        Matcher shown = FINGERPRINT.matcher(text);
        return kind == Kind.HOST_KEY && shown.find() ? shown.group(1) : "yes";
    }
}
