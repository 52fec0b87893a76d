package dev.longshore.ui.overview;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.i18n.Message;
import java.util.Collection;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An engine's own words, made fit to be shown: masked, harmless, of bounded length. */
final class Words {

    static final Message NONE = Message.of("overview.none");
    static final Message UNKNOWN = Message.of("overview.unknown");

    private static final int LONGEST = 400;

    private final UnaryOperator<String> mask;

    Words(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    String plain(String text) {
        return PlainText.visible(mask.apply(text == null ? "" : text.strip()), LONGEST);
    }

    /** A dash for what the engine does not say. */
    Message of(String text) {
        String plain = plain(text);
        return plain.isEmpty() ? UNKNOWN : own(plain);
    }

    /** "none" for nothing, where that is an answer too. */
    Message orNone(String text) {
        String plain = plain(text);
        return plain.isEmpty() ? NONE : own(plain);
    }

    /** One after the other; "none" for none. */
    Message list(Collection<String> texts) {
        return orNone(texts.stream().filter(Objects::nonNull).filter(text -> !text.isBlank()).collect(Collectors.joining(", ")));
    }

    /** Text that is shown as it is. */
    static Message own(String shown) {
        return Message.of("overview.words", shown);
    }
}
