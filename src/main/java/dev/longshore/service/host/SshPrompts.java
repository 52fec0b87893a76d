package dev.longshore.service.host;

import dev.longshore.domain.SshPrompt;
import dev.longshore.engine.transport.ssh.SshQuestion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ssh's words. What is not recognised is shown as it is. */
final class SshPrompts {

    private static final Pattern MACHINE = Pattern.compile("^The authenticity of host '([^'\n]*)'");
    private static final Pattern KEY = Pattern.compile("(?m)^(\\S+) key fingerprint is:? (SHA256:\\S+?)\\.?$");
    private static final Pattern KNOWN_AS = Pattern.compile("known by the following other names/addresses:\\s*(.*?)\\s*(?:\nAre you sure|$)", Pattern.DOTALL);
    private static final Pattern PASSPHRASE = Pattern.compile("^Enter passphrase for (?:key |\\S+ key )?'?(.*?)'?: ?$");
    private static final Pattern PASSWORD = Pattern.compile("^([^()'\n]+)'s password: ?$");

    private SshPrompts() {
    }

    static SshPrompt of(SshQuestion question) {
        String text = question.text();
        return switch (question.kind()) {
            case HOST_KEY -> hostKey(text);
            case SECRET -> secret(text);
            case CONFIRM -> new SshPrompt.Confirm(text);
            case NOTICE -> new SshPrompt.Notice(text);
        };
    }

    private static SshPrompt hostKey(String text) {
        Matcher key = KEY.matcher(text);
        boolean read = key.find();
        return new SshPrompt.HostKey(group(MACHINE, text), read ? key.group(1) : "", read ? key.group(2) : "", group(KNOWN_AS, text), text);
    }

    private static SshPrompt secret(String text) {
        Matcher passphrase = PASSPHRASE.matcher(text);
        if (passphrase.find()) {
            return new SshPrompt.Passphrase(passphrase.group(1), text);
        }
        Matcher password = PASSWORD.matcher(text);
        return password.find() ? new SshPrompt.Password(password.group(1), text) : new SshPrompt.Secret(text);
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
