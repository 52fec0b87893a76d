package dev.longshore.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunLinePrinterTest {

    private static final String ODD = "ab=:/-,.@%~^#!*?[]{}()<>|;&$`'\"\\ \t\nZ09_+é漢😀";

    @Test
    void oneLineAndMany() {
        RunLine line = RunLineParser.parse("docker run -d --name web -e 'A=it''s b' -p 80:80 nginx:1 sh -c 'a && b'").line();
        assertEquals("docker run --name web -e 'A=its b' -p 80:80 -d nginx:1 sh -c 'a && b'", RunLinePrinter.print(line));
        assertEquals("docker run \\\n  --name web \\\n  -e 'A=its b' \\\n  -p 80:80 \\\n  -d \\\n  nginx:1 sh -c 'a && b'", RunLinePrinter.printLines(line));
    }

    @Test
    void whatIsPrintedReadsBackEqual() {
        Random random = new Random(20251123);
        for (int i = 0; i < 1000; i++) {
            RunLine line = line(random);
            assertEquals(line, RunLineParser.parse(RunLinePrinter.print(line)).line(), RunLinePrinter.print(line));
            assertEquals(line, RunLineParser.parse(RunLinePrinter.printLines(line)).line());
        }
    }

    private static RunLine line(Random random) {
        RunLine line = RunLine.EMPTY.withImage(random.nextInt(5) == 0 ? "-odd" : "image:" + word(random));
        for (int i = random.nextInt(8); i > 0; i--) {
            RunOption option = RunOption.values()[random.nextInt(RunOption.values().length)];
            line = switch (option.kind()) {
                case FLAG -> line.with(option, List.of(random.nextBoolean() ? "true" : "false"));
                case VALUE -> line.with(option, List.of(word(random)));
                case LIST -> line.plus(option, word(random));
            };
        }
        List<String> command = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            command.add(word(random));
        }
        return line.withCommand(command);
    }

    private static String word(Random random) {
        int[] points = ODD.codePoints().toArray();
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            word.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return word.toString();
    }
}
