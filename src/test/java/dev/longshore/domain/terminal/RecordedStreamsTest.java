package dev.longshore.domain.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs really wrote, and what would break a terminal. */
class RecordedStreamsTest {

    private static final Map<String, String> REPLIES = Map.of("DA1", "\u001b\\[\\?62;22c", "DA2", "\u001b\\[>[0-9;]+c", "DSR0",
            "\u001b\\[0n",
            "CPR", "\u001b\\[\\d+;\\d+R", "DECXCPR", "\u001b\\[\\?\\d+;\\d+R");

    static byte[] stream(String name) {
        try (InputStream in = RecordedStreamsTest.class.getResourceAsStream("/terminal/streams/" + name + ".bin")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names() throws IOException {
        return List.copyOf(expected().keySet());
    }

    private static JsonObject expected() throws IOException {
        try (InputStream in = RecordedStreamsTest.class.getResourceAsStream("/terminal/expected.json")) {
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8)).getAsJsonObject();
        }
    }

    private static TestTerminal shown(String name) {
        return new TestTerminal(80, 24).write(stream(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsAnsweredIsWhatIsExpected(String name) throws IOException {
        List<String> wanted = new ArrayList<>();
        expected().getAsJsonObject(name).getAsJsonArray("reply").asList().stream().map(JsonElement::getAsString)
                .forEach(reply -> wanted.add(REPLIES.get(reply.replace("?", ""))));
        TestTerminal terminal = new TestTerminal(80, 24);
        byte[] bytes = stream(name);
        if (name.equals("replay-queries")) {
            terminal.emulator().feedHistory(bytes, 0, bytes.length);
        } else {
            terminal.write(bytes);
        }
        List<String> replies = terminal.replies();
        assertEquals(wanted.size(), replies.size(), replies.toString());
        for (int i = 0; i < wanted.size(); i++) {
            assertTrue(replies.get(i).matches(wanted.get(i)), replies.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rec-ash", "rec-top", "rec-vi"})
    void recordedProgramsAreSplitAnywhereToo(String name) {
        assertSameForAnySplit(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void anySplitGivesTheSameScreen(String name) {
        assertSameForAnySplit(name);
    }

    private static void assertSameForAnySplit(String name) {
        byte[] bytes = stream(name);
        TestTerminal whole = new TestTerminal(80, 24).write(bytes);
        List<String> replies = whole.replies();
        for (int step = 1; step <= 7; step++) {
            TestTerminal split = new TestTerminal(80, 24).write(bytes, step);
            assertEquals(whole.state(), split.state(), name + " in pieces of " + step);
            assertEquals(replies, split.replies());
        }
        for (int cut = 0; cut <= Math.min(bytes.length, 400); cut++) {
            TestTerminal cutOnce = new TestTerminal(80, 24).write(Arrays.copyOf(bytes, cut)).write(Arrays.copyOfRange(bytes, cut,
                    bytes.length));
            assertEquals(whole.rows(), cutOnce.rows(), name + " cut at " + cut);
            assertEquals(whole.cursor(), cutOnce.cursor());
        }
    }

    @Test
    void aPromptGetsItsAnswer() {
        TestTerminal terminal = shown("cpr-prompt");
        assertEquals(List.of("", "/ #"), terminal.rows());
        assertEquals(List.of("\u001b[2;5R"), terminal.replies());
    }

    @Test
    void theShellIsShownAsItWas() {
        TestTerminal terminal = shown("rec-ash");
        assertEquals(List.of("", "", "BusyBox v1.37.0 (Debian 1:1.37.0-6+b9) built-in shell (ash)",
                "Enter 'help' for a list of built-in commands.", "", "$ ls --color=always /",
                "bin   dev   etc   proc  root  sys   tmp   var", "$ printf \"\\033[31mred\\033[0m \\xc3\\xa9\\n\"", "red é",
                "$ printf \"\\033[31mred\\033[0m \\xc3\\xa9\\n\"^C", "", "$ exit 3"), terminal.rows());
        ScreenCopy copy = terminal.copy();
        assertEquals(4, CellStyle.foreground(copy.style(6, 0)));
        assertTrue(CellStyle.bold(copy.style(6, 0)));
        assertEquals(CellStyle.PLAIN, copy.style(6, 3));
        assertEquals(1, CellStyle.foreground(copy.style(8, 2)));
        assertEquals(CellStyle.PLAIN, copy.style(8, 4));
        assertEquals(List.of("\u001b[6;3R", "\u001b[8;3R", "\u001b[10;3R", "\u001b[12;3R"), terminal.replies());
    }

    @Test
    void theListOfProcessesIsShownAsItWas() {
        TestTerminal terminal = shown("rec-top");
        assertEquals(List.of("Mem: 3037264K used, 21646820K free, 16012K shrd, 22384K buff, 1906168K cached",
                "CPU:  45% usr  40% sys   0% nic  15% idle   0% io   0% irq   0% sirq", "Load average: 4.12 4.85 4.61 13/1048 19",
                "  PID  PPID USER     STAT   VSZ %VSZ %CPU COMMAND", "    1     0 root     S     2312   0%   0% sleep 100000",
                "   14     0 root     R     2312   0%   0% top -d 1"), terminal.rows());
        assertTrue(CellStyle.inverse(terminal.copy().style(3, 46)));
        assertEquals(CellStyle.PLAIN, terminal.copy().style(4, 0));
    }

    @Test
    void theEditorIsShownAsItWasInBothSizes() {
        byte[] bytes = stream("rec-vi");
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int resized = text.lastIndexOf("\u001b[H\u001b[J");
        int quit = text.lastIndexOf("\u001b[?1049l");
        TestTerminal terminal = new TestTerminal(80, 24).write("before").write(Arrays.copyOf(bytes, resized));
        assertEquals("root:x:0:0:root:/root:/bin/sh", terminal.row(0));
        assertEquals("new € line", terminal.row(2));
        assertEquals("~", terminal.row(22));
        assertEquals("- /etc/passwd [Modified] 3/3 100%", terminal.row(23));
        assertEquals("2,11", terminal.cursor());
        terminal.resize(40, 10).write(Arrays.copyOfRange(bytes, resized, quit));
        assertEquals(List.of("root:x:0:0:root:/root:/bin/sh", "nobody:x:65534:65534::/:/bin/false", "new € line", "~", "~", "~", "~", "~",
                "~"),
                terminal.rows());
        terminal.write(Arrays.copyOfRange(bytes, quit, bytes.length));
        assertEquals(List.of("before"), terminal.rows());
        assertEquals("0,6", terminal.cursor());
    }
}
