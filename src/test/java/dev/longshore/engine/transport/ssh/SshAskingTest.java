package dev.longshore.engine.transport.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.transport.ssh.SshQuestion.Kind;
import dev.longshore.testing.Required;
import dev.longshore.testing.ScriptedAnswers;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The askpass program, run as ssh runs it. */
@Timeout(600)
@DisabledOnOs(OS.WINDOWS)
class SshAskingTest {

    private static final String KEY = "The authenticity of host 'nas' can't be established.\nED25519 key fingerprint is SHA256:abc+/=.\n(yes/no/[fingerprint])? ";

    @TempDir
    Path place;
    private SshFolder folder;

    @BeforeEach
    void make() throws IOException {
        folder = SshFolder.create(List.of(Path.of("/nowhere"), place));
    }

    @AfterEach
    void delete() {
        folder.delete();
        folder.delete();
        assertFalse(Files.exists(folder.path()));
    }

    private Process askpass(String hint, String prompt) throws IOException {
        ProcessBuilder builder = Required.process(folder.askpass().toString(), prompt).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("SSH_ASKPASS_PROMPT", hint);
        return builder.start();
    }

    private static void lookUntil(SshAsking asking, String what, java.util.function.BooleanSupplier condition) {
        Waiting.until(what, () -> {
            try {
                asking.look();
                return condition.getAsBoolean();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String answered(ScriptedAnswers answers, String hint, String prompt) throws IOException {
        Process askpass = askpass(hint, prompt);
        try (SshAsking asking = new SshAsking(folder, answers)) {
            lookUntil(asking, "answered", () -> !askpass.isAlive());
        }
        return new String(askpass.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void anAnswerComesThroughAsItIs() throws IOException {
        String secret = "pä ss$(id)`id`\"'\\n%s 密码 ";
        assertEquals(secret + "\n", answered(new ScriptedAnswers(secret), "", "Enter passphrase for key 'x': "));
    }

    @Test
    void aQuestionIsNoCommand() throws IOException {
        Path mark = place.resolve("mark");
        String prompt = "-n %s $(touch " + mark + ") `touch " + mark + "` '; touch " + mark + " #\nsecond line\n";
        ScriptedAnswers answers = new ScriptedAnswers("x");
        assertEquals("x\n", answered(answers, "", prompt));
        assertEquals(prompt, answers.asked.getFirst().text());
        assertFalse(Files.exists(mark));
    }

    @Test
    void aKeyIsAcceptedByTheFingerprintThatWasShown() throws IOException {
        ScriptedAnswers answers = new ScriptedAnswers("");
        assertEquals("SHA256:abc+/=\n", answered(answers, "", KEY));
        assertEquals(Kind.HOST_KEY, answers.asked.getFirst().kind());
    }

    @Test
    void yesOrNo() throws IOException {
        assertEquals("yes\n", answered(new ScriptedAnswers(""), "confirm", "Allow?"));
        assertEquals("no\n", answered(new ScriptedAnswers((String) null), "confirm", "Allow?"));
    }

    @Test
    void theSameQuestionTwiceMeansItWasWrong() throws IOException {
        ScriptedAnswers answers = new ScriptedAnswers("a", "b", "c");
        try (SshAsking asking = new SshAsking(folder, answers)) {
            for (String prompt : List.of("one: ", "one: ", "other: ")) {
                Process askpass = askpass("", prompt);
                lookUntil(asking, "answered", () -> !askpass.isAlive());
            }
        }
        assertEquals(List.of(false, true, false), answers.asked.stream().map(SshQuestion::again).toList());
    }

    @Test
    void aSecretThatIsRefusedIsTold() throws IOException {
        Process askpass = askpass("", "Password: ");
        try (SshAsking asking = new SshAsking(folder, new ScriptedAnswers((String) null))) {
            Optional<SshQuestion> refused = Optional.empty();
            while (refused.isEmpty()) {
                refused = asking.look();
            }
            assertEquals("Password: ", refused.orElseThrow().text());
        } finally {
            askpass.destroyForcibly();
        }
    }

    @Test
    void aNoticeStaysUntilSshTakesItBack() throws IOException {
        ScriptedAnswers answers = new ScriptedAnswers();
        Process askpass = askpass("none", "Confirm user presence for key");
        try (SshAsking asking = new SshAsking(folder, answers)) {
            lookUntil(asking, "shown", asking::waiting);
            assertEquals(Kind.NOTICE, answers.asked.getFirst().kind());
            askpass.destroy();
            lookUntil(asking, "gone", () -> !asking.waiting());
            assertTrue(answers.futures.getFirst().isCancelled());
        }
    }

    @Test
    void theSecretIsInNoFile() throws IOException {
        ScriptedAnswers answers = new ScriptedAnswers();
        Process askpass = askpass("", "Password: ");
        try (SshAsking asking = new SshAsking(folder, answers)) {
            lookUntil(asking, "asked", asking::waiting);
            try (var files = Files.list(folder.path())) {
                assertEquals(List.of("answer." + askpass.pid(), "askpass", SshFolder.LOCK), files.map(file -> file.getFileName().toString()).sorted().toList());
            }
            assertTrue(Files.readAttributes(folder.answer(askpass.pid()), java.nio.file.attribute.BasicFileAttributes.class).isOther(), "a pipe");
            answers.futures.getFirst().complete(Optional.of("hush".toCharArray()));
            lookUntil(asking, "answered", () -> !askpass.isAlive());
            assertEquals(0, Files.readAttributes(folder.answer(askpass.pid()), java.nio.file.attribute.BasicFileAttributes.class).size());
        }
    }
}
