package dev.longshore.ui.hosts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.SshPrompt;
import dev.longshore.testing.FakeDialogs;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.ui.dialog.Dialogs.SshAsk;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SshQuestionQueueTest {

    private final FakeDialogs dialogs = new FakeDialogs();
    private final ManualExecutor ui = new ManualExecutor();
    private final SshQuestionQueue queue = new SshQuestionQueue(dialogs, ui);

    private CompletableFuture<Optional<char[]>> ask(String text) {
        Host host = new Host(new HostId(text), text, new Endpoint.Ssh("", text, 0, ""), Host.Origin.USER);
        CompletableFuture<Optional<char[]>> answer = queue.ask(host, new SshPrompt.Secret(text), false);
        ui.drain();
        return answer;
    }

    private String shown() {
        return dialogs.last(SshAsk.class).prompt().text();
    }

    @Test
    void oneAtATime() {
        CompletableFuture<Optional<char[]>> first = ask("a");
        CompletableFuture<Optional<char[]>> second = ask("b");
        assertEquals(1, dialogs.count());
        dialogs.answer("x".toCharArray());
        assertArrayEquals("x".toCharArray(), first.join().orElseThrow());
        ui.drain();
        assertEquals("b", shown());
        dialogs.cancel();
        assertTrue(second.join().isEmpty());
    }

    @Test
    void aQuestionThatIsNoLongerOpenClosesAndIsNotShownLater() {
        CompletableFuture<Optional<char[]>> first = ask("a");
        CompletableFuture<Optional<char[]>> second = ask("b");
        CompletableFuture<Optional<char[]>> third = ask("c");
        second.cancel(false);
        first.cancel(false);
        assertEquals("a", shown());
        ui.drain();
        assertEquals("c", shown());
        assertEquals(2, dialogs.count());
        dialogs.answer("z".toCharArray());
        assertTrue(third.join().isPresent());
    }
}
