package dev.longshore.service.masking;

import java.util.Set;

/**
 * Finds the values of secrets in XML, where the name is that of an element or stands in an attribute: {@code <password>x</password>},
 * {@code <add key="Password" value="x"/>}. One pass: it never goes back.
 */
final class Markup {

    private static final Set<String> NAMES = Set.of("key", "name", "id", "property");
    private static final String PLAIN = "<![CDATA[";
    private static final String PLAIN_END = "]]>";

    private final String text;
    private final Spans spans;
    private int at;
    /** What the tag that is read says: its name for its value, and where its attribute's value stands. */
    private String named;
    private int valueFrom;
    private int valueTo;

    private Markup(String text, Spans spans) {
        this.text = text;
        this.spans = spans;
    }

    static void find(String text, Spans spans) {
        Markup markup = new Markup(text, spans);
        markup.at = text.indexOf('<');
        while (markup.at >= 0) {
            markup.at++;
            markup.element();
            markup.at = text.indexOf('<', markup.at);
        }
    }

    private void element() {
        String element = name();
        if (element.isEmpty()) {
            return;
        }
        named = element.substring(element.indexOf(':') + 1);
        valueFrom = 0;
        valueTo = 0;
        attributes();
        cover(valueFrom, valueTo);
        if (is('>') && text.charAt(at - 1) != '/') {
            content(element);
        }
    }

    /** Covers what is in the element; one with others in it has no value. */
    private void content(String element) {
        int from = ++at;
        skipTo("<");
        int to = at;
        if (text.startsWith(PLAIN, at)) {
            from = at + PLAIN.length();
            skipTo(PLAIN_END);
            to = at;
            at = Math.min(text.length(), at + PLAIN_END.length());
        }
        if (text.startsWith("</" + element, at)) {
            cover(from, to);
        }
    }

    /** Up to the end of the tag. */
    private void attributes() {
        while (at < text.length() && !is('>') && !is('<')) {
            String attribute = name();
            int quote = is('=') ? Quotes.length(text, at + 1) : 0;
            if (attribute.isEmpty() || quote == 0) {
                at += is('>') || is('<') ? 0 : 1;
                continue;
            }
            int from = at + 1 + quote;
            String mark = text.substring(from - quote, from);
            at = from;
            while (at < text.length() && !is('<') && !text.startsWith(mark, at)) {
                at++;
            }
            attribute(attribute, from);
            at += is('<') ? 0 : quote;
        }
    }

    private void attribute(String attribute, int from) {
        if (NAMES.contains(attribute) && at - from < SecretNames.LONGEST) {
            named = text.substring(from, at);
        } else if (attribute.equals("value")) {
            valueFrom = from;
            valueTo = at;
        }
    }

    private String name() {
        int from = at;
        while (at < text.length() && (KeyValues.nameChar(text.charAt(at)) || is(':'))) {
            at++;
        }
        return at - from < SecretNames.LONGEST ? text.substring(from, at) : "";
    }

    private void skipTo(String mark) {
        int found = text.indexOf(mark, at);
        at = found < 0 ? text.length() : found;
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private void cover(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        boolean reference = text.startsWith("${", start) && text.indexOf('}', start, end) == end - 1 && text.indexOf(':', start, end) < 0;
        if (start < end && !reference && SecretNames.hides(named, text.substring(start, end))) {
            spans.add(start, end);
        }
    }
}
