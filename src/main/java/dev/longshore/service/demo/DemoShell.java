package dev.longshore.service.demo;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shell that knows a handful of words. It echoes what is typed as a terminal does. One thread at a time. */
final class DemoShell {

    static final String SHELL = "sh";

    private static final Set<String> WORDS = Set.of("help", "echo", "ls", "ps", "env", "hostname", "colors", "clear", "exit", SHELL);
    private static final String LOOKS_FOR_SHELLS = "command -v \"$s\"";
    private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z~]");
    private static final int MOST = 4_000;

    private final DemoContainer container;
    private final IntConsumer onEnd;
    private final StringBuilder line = new StringBuilder();
    private boolean over;

    /** @param onEnd gets the exit code */
    DemoShell(DemoContainer container, IntConsumer onEnd) {
        this.container = container;
        this.onEnd = onEnd;
    }

    boolean knows(String program) {
        return WORDS.contains(program.substring(program.lastIndexOf('/') + 1));
    }

    boolean over() {
        return over;
    }

    String prompt() {
        return "\u001b[32mroot@" + container.spec().id().substring(0, 12) + "\u001b[0m:\u001b[34m/\u001b[0m# ";
    }

    /** Runs a command to its end. */
    String run(List<String> command) {
        String text = command.size() > 2 && command.getFirst().endsWith(SHELL) && command.get(1).equals("-c") ? command.get(2) : String.join(" ", command);
        String said = text.contains(LOOKS_FOR_SHELLS) ? "path sh\n" : text.contains("\n") ? "" : obey(text);
        end(said.endsWith("not found\n") ? 127 : 0);
        return said;
    }

    /** Takes what is typed. @return what shows then */
    String type(String typed) {
        StringBuilder shown = new StringBuilder();
        for (char each : ESCAPE.matcher(typed).replaceAll("").toCharArray()) {
            if (over) {
                break;
            }
            switch (each) {
                case '\r', '\n' -> shown.append("\r\n").append(entered());
                case '\b', '\u007f' -> rubOut(shown);
                case '\u0003' -> shown.append("^C\r\n").append(cleared());
                case '\u0004' -> leave(shown);
                default -> echo(each, shown);
            }
        }
        return shown.toString();
    }

    private String entered() {
        String said = obey(line.toString().strip());
        return over ? said : said.replace("\n", "\r\n") + cleared();
    }

    private String cleared() {
        line.setLength(0);
        return prompt();
    }

    private void rubOut(StringBuilder shown) {
        if (!line.isEmpty()) {
            line.setLength(line.length() - 1);
            shown.append("\b \b");
        }
    }

    private void leave(StringBuilder shown) {
        if (line.isEmpty()) {
            shown.append("\r\n");
            end(0);
        }
    }

    private void echo(char each, StringBuilder shown) {
        if (each >= ' ' && line.length() < MOST) {
            line.append(each);
            shown.append(each);
        }
    }

    private void end(int code) {
        over = true;
        onEnd.accept(code);
    }

    private String obey(String text) {
        Matcher words = Pattern.compile("(\\S+)\\s*(.*)").matcher(text);
        if (!words.matches()) {
            return "";
        }
        String rest = words.group(2);
        return switch (words.group(1)) {
            case "help" -> "this container is of the Demo: " + String.join(" ", WORDS.stream().sorted().toList()) + "\n";
            case "echo" -> rest.replaceAll("^([\"'])(.*)\\1$", "$2") + "\n";
            case "ls" -> "bin  etc  home  lib  root  tmp  usr  var\n";
            case "ps" -> "PID   USER     COMMAND\n    1 root     " + String.join(" ", container.spec().command()) + "\n   17 root     sh\n";
            case "env" -> String.join("\n", container.spec().env()) + "\n";
            case "hostname" -> container.spec().id().substring(0, 12) + "\n";
            case "colors" -> colours();
            case "clear" -> "\u001b[H\u001b[2J";
            case SHELL -> "";
            case "exit" -> {
                end(rest.matches("\\d{1,3}") ? Integer.parseInt(rest) & 255 : 0);
                yield "";
            }
            default -> "sh: " + words.group(1) + ": not found\n";
        };
    }

    private static String colours() {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            row.append("\u001b[48;5;").append(i).append("m  ");
        }
        return row.append("\u001b[0m\n").toString();
    }
}
