package dev.longshore.service.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Dockerfile tells before it is run.
 *
 * @param stages   names given with {@code AS}, in order: what a build may stop at
 * @param buildKit what only BuildKit can run, in order; Docker's classic builder stops at it, Podman's does not
 * @param images   what it begins with or copies from, in order and as written: variables and names of stages are among them
 * @param defaults the arguments that these may name, with what they are where nothing is given, as written; empty for nothing
 */
public record Dockerfile(List<String> stages, List<Use> buildKit, List<String> images, Map<String, String> defaults) {

    private static final String BOM = "\ufeff";

    /** Nothing of interest. */
    static final Dockerfile EMPTY = new Dockerfile(List.of(), List.of(), List.of(), Map.of());

    private static final Pattern FROM = Pattern.compile("(?i)^\\s*FROM\\s+(?:--\\S+\\s+)*(\\S+)(?:\\s+AS\\s+([A-Za-z0-9_.-]+))?\\s*$");
    private static final Pattern COPY_FROM = Pattern.compile("(?i)^\\s*COPY\\s+(?:--\\S+\\s+)*--from=(\\S+)\\s.*", Pattern.DOTALL);
    private static final Pattern ARG = Pattern.compile("(?i)^\\s*ARG\\s+(.*)$", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("([A-Za-z_]\\w*)(?:=((?:\"[^\"]*\"|'[^']*'|[^\\s\"'])*))?");
    private static final Pattern SYNTAX = Pattern.compile("(?i)^#\\s*syntax\\s*=.*");
    private static final Pattern ESCAPE = Pattern.compile("(?i)^#\\s*escape\\s*=\\s*`\\s*$");
    private static final Pattern DIRECTIVE = Pattern.compile("^#\\s*[A-Za-z]+\\s*=.*");
    private static final Pattern RUN_FLAG = Pattern.compile("(?i)^\\s*RUN\\s+(?:--\\S+\\s+)*--(?:mount|network|security|device)\\b.*", Pattern.DOTALL);
    private static final Pattern COPY_FLAG = Pattern.compile("(?i)^\\s*(?:COPY|ADD)\\s+(?:--\\S+\\s+)*--(?:link|parents|exclude|chmod|checksum|keep-git-dir)\\b.*", Pattern.DOTALL);
    private static final Pattern HEREDOC = Pattern.compile("(?i)^\\s*(?:RUN|COPY|ADD)\\s(?:.*?\\s)?<<-?([\"']?)([A-Za-z_][A-Za-z0-9_]*)\\1.*", Pattern.DOTALL);

    public Dockerfile {
        stages = List.copyOf(stages);
        buildKit = List.copyOf(buildKit);
        images = List.copyOf(images);
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
    }

    /** One use of what only BuildKit knows. @param line counts from 1 */
    public record Use(Kind kind, int line) { }

    /** SYNTAX: a frontend is named, which the classic builder takes for a comment. */
    public enum Kind { SYNTAX, RUN_FLAG, COPY_FLAG, HEREDOC }

    /** Reads the text; what cannot be understood is passed over, since the engine has the last word. */
    public static Dockerfile parse(String text) {
        Reading reading = new Reading((text.startsWith(BOM) ? text.substring(1) : text).split("\r?\n", -1));
        reading.read();
        return new Dockerfile(reading.stages, reading.uses, reading.images, reading.defaults);
    }

    /** Goes over the lines, whole instructions at a time. */
    private static final class Reading {
        private final List<String> stages = new ArrayList<>();
        private final List<Use> uses = new ArrayList<>();
        private final List<String> images = new ArrayList<>();
        private final Map<String, String> defaults = new LinkedHashMap<>();
        private final String[] lines;
        private char escape = '\\';
        private int at;

        Reading(String[] lines) {
            this.lines = lines;
        }

        void read() {
            for (; at < lines.length && DIRECTIVE.matcher(lines[at]).matches(); at++) {
                if (SYNTAX.matcher(lines[at]).matches()) {
                    uses.add(new Use(Kind.SYNTAX, at + 1));
                }
                escape = ESCAPE.matcher(lines[at]).matches() ? '`' : escape;
            }
            while (at < lines.length) {
                int first = at + 1;
                instruction(whole(), first);
            }
        }

        /** A line with those that continue it; comments in between are none of it. */
        private String whole() {
            StringBuilder whole = new StringBuilder();
            while (at < lines.length) {
                String line = lines[at++];
                boolean comment = line.stripLeading().startsWith("#");
                if (comment && !whole.isEmpty()) {
                    continue;
                }
                String text = line.stripTrailing();
                boolean goesOn = !comment && !text.isEmpty() && text.charAt(text.length() - 1) == escape;
                whole.append(goesOn ? text.substring(0, text.length() - 1) + " " : line);
                if (!goesOn && (whole.toString().isBlank() || !line.isBlank())) {
                    break;
                }
            }
            return whole.toString();
        }

        private void instruction(String text, int line) {
            if (text.stripLeading().startsWith("#")) {
                return;
            }
            names(text);
            if (RUN_FLAG.matcher(text).matches()) {
                uses.add(new Use(Kind.RUN_FLAG, line));
            } else if (COPY_FLAG.matcher(text).matches()) {
                uses.add(new Use(Kind.COPY_FLAG, line));
            }
            Matcher heredoc = HEREDOC.matcher(text);
            if (heredoc.matches()) {
                uses.add(new Use(Kind.HEREDOC, line));
                skipTo(heredoc.group(2));
            }
        }

        /** Images and stages; only arguments before the first stage can be part of their names. */
        private void names(String text) {
            Matcher from = FROM.matcher(GoSpace.trim(text));
            Matcher copy = COPY_FROM.matcher(text);
            Matcher arguments = ARG.matcher(text);
            if (from.matches()) {
                images.add(from.group(1));
                Optional.ofNullable(from.group(2)).ifPresent(stage -> stages.add(stage.toLowerCase(Locale.ROOT)));
            } else if (copy.matches()) {
                images.add(copy.group(1));
            } else if (arguments.matches() && images.isEmpty()) {
                NAMED.matcher(arguments.group(1)).results().forEach(each -> defaults.put(each.group(1), each.group(2) == null ? "" : each.group(2)));
            }
        }

        /** Where its end is missing, it was no heredoc, and the lines count as what they are. */
        private void skipTo(String end) {
            for (int i = at; i < lines.length; i++) {
                if (lines[i].strip().equals(end)) {
                    at = i + 1;
                    return;
                }
            }
        }
    }
}
