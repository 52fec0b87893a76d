package dev.longshore.ui.i18n;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Texts in one language. Any thread. They never change; when the language changes the window is built anew with other Messages. */
public final class Messages {

    /** The languages the app speaks, each under its own name. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private static final String BUNDLE = "dev.longshore.ui.i18n.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    /** A pattern is read once; formats are of one thread at a time. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public Messages(Locale locale) {
        this.locale = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle(BUNDLE, this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The text of a key, its placeholders filled ({@link MessageFormat}; numbers only through a format in the text).
     *
     * @throws MissingResourceException for a key that does not exist
     */
    public String text(String key, Object... arguments) {
        Object[] resolved = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            resolved[i] = arguments[i] instanceof Message message ? text(message) : arguments[i];
        }
        MessageFormat format = formats.computeIfAbsent(key, each -> new MessageFormat(bundle.getString(each), locale));
        synchronized (format) {
            return format.format(resolved);
        }
    }

    public String text(Message message) {
        return text(message.key(), message.arguments().toArray());
    }
}
