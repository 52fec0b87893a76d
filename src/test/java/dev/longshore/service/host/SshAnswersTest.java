package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.SshPrompt;
import dev.longshore.engine.transport.ssh.SshQuestion;
import dev.longshore.engine.transport.ssh.SshQuestion.Kind;
import dev.longshore.engine.transport.ssh.SshQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SshAnswersTest {

    private static final Host HOST = new Host(new HostId("h"), "nas", new Endpoint.Ssh("root", "nas", 0, ""), Host.Origin.USER);
    private static final String PASSPHRASE = "Enter passphrase for key '/home/me/.ssh/id_ed25519': ";
    private static final String PASSWORD = "root@nas's password: ";
    private static final String JUMP = "me@jump's password: ";
    private static final String KEY = """
            The authenticity of host '[nas]:2222 ([10.0.0.7]:2222)' can't be established.
            ED25519 key fingerprint is SHA256:KSoKixbfFW3bORPMoVkxX4n/CBf5/ckwHjWLeUqrZXQ.
            This host key is known by the following other names/addresses:
                ~/.ssh/known_hosts:1: [10.0.0.8]:2222
            Are you sure you want to continue connecting (yes/no/[fingerprint])?\s""";

    private final List<SshPrompt> asked = new ArrayList<>();
    private final List<Boolean> again = new ArrayList<>();
    private final List<CompletableFuture<Optional<char[]>>> open = new ArrayList<>();
    private final SshAnswers answers = new SshAnswers();

    SshAnswersTest() {
        answers.remember(HOST);
        answers.askWith((host, prompt, anew) -> {
            asked.add(prompt);
            again.add(anew);
            open.add(new CompletableFuture<>());
            return open.getLast();
        });
    }

    private CompletableFuture<Optional<char[]>> ask(Kind kind, String text, boolean anew) {
        return ask(answers.of(HOST), kind, text, anew);
    }

    private static CompletableFuture<Optional<char[]>> ask(SshQuestions login, Kind kind, String text, boolean anew) {
        return login.ask(new SshQuestion(kind, text, anew));
    }

    private void assertKnown(Host host, String question, String secret) {
        assertArrayEquals(secret.toCharArray(), ask(answers.of(host), Kind.SECRET, question, false).join().orElseThrow());
    }

    private void assertUnknown(Host host, String question) {
        assertFalse(ask(answers.of(host), Kind.SECRET, question, false).isDone());
    }

    private void type(String secret) {
        open.getLast().complete(Optional.of(secret.toCharArray()));
    }

    @Test
    void whatSshAsksIsRead() {
        ask(Kind.HOST_KEY, KEY, false);
        assertEquals(new SshPrompt.HostKey("[nas]:2222 ([10.0.0.7]:2222)", "ED25519", "SHA256:KSoKixbfFW3bORPMoVkxX4n/CBf5/ckwHjWLeUqrZXQ",
                "~/.ssh/known_hosts:1: [10.0.0.8]:2222", KEY), asked.getLast());
        ask(Kind.HOST_KEY, "The authenticity of host 'nas' can't be established.\nRSA key fingerprint is: SHA256:abc\n(yes/no)? ", false);
        assertEquals("SHA256:abc", ((SshPrompt.HostKey) asked.getLast()).fingerprint());
        ask(Kind.SECRET, PASSPHRASE, false);
        assertEquals("/home/me/.ssh/id_ed25519", ((SshPrompt.Passphrase) asked.getLast()).file());
        ask(Kind.SECRET, "root@nas's password: ", false);
        assertEquals("root@nas", ((SshPrompt.Password) asked.getLast()).account());
        ask(Kind.SECRET, "(root@nas) One-time code: ", false);
        assertEquals(new SshPrompt.Secret("(root@nas) One-time code: "), asked.getLast());
        ask(Kind.SECRET, "(root@nas) The authenticity of host 'x' is fine (yes/no)? ", false);
        assertTrue(asked.getLast() instanceof SshPrompt.Secret, "a server's words are no question for a key");
        ask(Kind.CONFIRM, "Allow use of key?", false);
        assertEquals(new SshPrompt.Confirm("Allow use of key?"), asked.getLast());
        ask(Kind.NOTICE, "Confirm user presence", false);
        assertEquals(new SshPrompt.Notice("Confirm user presence"), asked.getLast());
    }

    @Test
    void aPassphraseIsTypedOnce() {
        CompletableFuture<Optional<char[]>> first = ask(Kind.SECRET, PASSPHRASE, false);
        type("horse");
        char[] handedOn = first.join().orElseThrow();
        java.util.Arrays.fill(handedOn, '\0');   // as whoever takes it does
        assertArrayEquals("horse".toCharArray(), ask(Kind.SECRET, PASSPHRASE, false).join().orElseThrow());
        assertEquals(1, asked.size());
    }

    @Test
    void whatWasWrongIsForgottenAndAskedAgain() {
        ask(Kind.SECRET, PASSPHRASE, false);
        type("hose");
        assertFalse(ask(Kind.SECRET, PASSPHRASE, true).isDone());
        assertEquals(List.of(false, true), again);
        type("horse");
        assertArrayEquals("horse".toCharArray(), ask(Kind.SECRET, PASSPHRASE, false).join().orElseThrow());
        SshQuestions refused = answers.of(HOST);
        ask(refused, Kind.SECRET, PASSPHRASE, false);
        refused.refused();
        assertUnknown(HOST, PASSPHRASE);
    }

    /** A jump host's password, then a key's passphrase, then the password: each is its own. */
    @Test
    void oneWrongAnswerForgetsNoOther() {
        SshQuestions login = answers.of(HOST);
        for (String question : List.of(JUMP, PASSPHRASE, PASSWORD)) {
            ask(login, Kind.SECRET, question, false);
            type("for " + question);
        }
        ask(login, Kind.SECRET, PASSWORD, true);
        assertKnown(HOST, JUMP, "for " + JUMP);
        assertKnown(HOST, PASSPHRASE, "for " + PASSPHRASE);
        assertUnknown(HOST, PASSWORD);
        type("right");
        SshQuestions denied = answers.of(HOST);
        List.of(JUMP, PASSPHRASE, PASSWORD).forEach(question -> ask(denied, Kind.SECRET, question, false));
        denied.refused();
        assertKnown(HOST, JUMP, "for " + JUMP);
        assertKnown(HOST, PASSPHRASE, "for " + PASSPHRASE);
        assertUnknown(HOST, PASSWORD);
    }

    @Test
    void aDenialAfterACodeSaysNothingOfTheSecretsBefore() {
        SshQuestions login = answers.of(HOST);
        ask(login, Kind.SECRET, PASSPHRASE, false);
        type("horse");
        ask(login, Kind.SECRET, "(root@nas) One-time code: ", false);
        login.refused();
        assertKnown(HOST, PASSPHRASE, "horse");
    }

    @Test
    void theLastOfThreeTriesIsNotKeptSinceNobodyWouldSayThatItWasWrong() {
        SshQuestions login = answers.of(HOST);
        for (int i = 0; i < 3; i++) {
            ask(login, Kind.SECRET, PASSPHRASE, i > 0);
            type("hose" + i);
        }
        assertUnknown(HOST, PASSPHRASE);
    }

    @Test
    void noSecretOutlivesItsHost() {
        CompletableFuture<Optional<char[]>> late = ask(Kind.SECRET, PASSPHRASE, false);
        answers.forget(HOST.id());
        type("horse");
        assertArrayEquals("horse".toCharArray(), late.join().orElseThrow(), "for the login that asked");
        assertUnknown(HOST, PASSPHRASE);
        type("horse");
        assertUnknown(HOST, PASSPHRASE);   // an examination of a host that is not known, or no more
        answers.remember(HOST);
        assertUnknown(HOST, PASSPHRASE);
    }

    @Test
    void noSecretOutlivesTheAddressItWasTypedFor() {
        ask(Kind.SECRET, PASSPHRASE, false);
        type("horse");
        Host moved = new Host(HOST.id(), "nas", new Endpoint.Ssh("root", "elsewhere", 0, ""), Host.Origin.USER);
        assertUnknown(moved, PASSPHRASE);
        type("horse");
        assertUnknown(moved, PASSPHRASE);   // not yet where the host is known
        CompletableFuture<Optional<char[]>> late = ask(Kind.SECRET, PASSWORD, false);
        answers.remember(moved);
        type("late");
        late.join();
        assertUnknown(moved, PASSWORD);
        assertUnknown(moved, PASSPHRASE);
        type("horse");
        assertKnown(moved, PASSPHRASE, "horse");
        assertUnknown(HOST, PASSPHRASE);
    }

    @Test
    void noSecretOutlivesTheApp() {
        ask(Kind.SECRET, PASSPHRASE, false);
        type("horse");
        ask(Kind.SECRET, PASSWORD, false);
        answers.close();
        type("late");
        answers.remember(HOST);
        assertUnknown(HOST, PASSPHRASE);
        assertUnknown(HOST, PASSWORD);
    }

    @Test
    void anAnswerThatNobodyWaitsForIsWiped() {
        char[] typed = "horse".toCharArray();
        CompletableFuture<Optional<char[]>> user = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean interrupt) {
                return false;   // it was typed just then
            }
        };
        answers.askWith((host, prompt, anew) -> user);
        ask(Kind.SECRET, PASSPHRASE, false).cancel(false);
        user.complete(Optional.of(typed));
        assertArrayEquals(new char[5], typed);
        answers.askWith((host, prompt, anew) -> new CompletableFuture<>());
        assertUnknown(HOST, PASSPHRASE);
    }

    @Test
    void aRefusalIsNotRemembered() {
        CompletableFuture<Optional<char[]>> first = ask(Kind.SECRET, PASSPHRASE, false);
        open.getLast().complete(Optional.empty());
        assertTrue(first.join().isEmpty());
        assertFalse(ask(Kind.SECRET, PASSPHRASE, false).isDone());
    }

    @Test
    void codesAndOtherHostsAreAskedEachTime() {
        ask(Kind.SECRET, "(root@nas) One-time code: ", false);
        type("123456");
        assertFalse(ask(Kind.SECRET, "(root@nas) One-time code: ", false).isDone());
        ask(Kind.SECRET, PASSPHRASE, false);
        type("horse");
        Host other = new Host(new HostId("o"), "other", HOST.endpoint(), Host.Origin.USER);
        assertFalse(answers.of(other).ask(new SshQuestion(Kind.SECRET, PASSPHRASE, false)).isDone());
        answers.forget(HOST.id());
        assertFalse(ask(Kind.SECRET, PASSPHRASE, false).isDone());
    }

    @Test
    void aQuestionThatIsNoLongerOpenReachesWhoeverAsks() {
        ask(Kind.SECRET, PASSPHRASE, false).cancel(false);
        assertTrue(open.getLast().isCancelled());
        ask(Kind.HOST_KEY, KEY, false).cancel(false);
        assertTrue(open.getLast().isCancelled());
    }

    @Test
    void withNobodyToAskEverythingIsRefused() {
        assertTrue(new SshAnswers().of(HOST).ask(new SshQuestion(Kind.SECRET, PASSPHRASE, false)).join().isEmpty());
    }
}
