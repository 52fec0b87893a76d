package dev.longshore.ui.dialog;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.SshPrompt;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the app asks its user. Dialogs are window-modal and do not block the caller: the stage completes on the FX thread
 * when the dialog closes. FX thread only.
 */
public interface Dialogs {

    /**
     * Goes on with an answer, where there is one. What fails there is handed to the thread's uncaught-exception handler: a future
     * would keep it to itself.
     */
    static <T> void onAnswer(CompletionStage<Optional<T>> answer, Consumer<T> next) {
        answer.thenAccept(given -> given.ifPresent(next)).exceptionally(failed -> {
            Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), FailureException.thrownBy(failed));
            return null;
        });
    }

    /** Completes with true only where the user chose the verb; Cancel is the default button, and Enter does not confirm. */
    CompletionStage<Optional<Confirmed>> confirm(Confirmation confirmation);

    /** Asks for one line of text; completes empty on Cancel. */
    CompletionStage<Optional<String>> prompt(Prompt prompt);

    /**
     * Asks what ssh asks while it logs in. Completes with the secret, with any value to accept, or empty on Cancel, which is the default
     * where a key is to be trusted; cancelling the future closes the window.
     */
    CompletableFuture<Optional<char[]>> ssh(SshAsk question);

    /** @param again the answer given before was wrong */
    record SshAsk(Host host, SshPrompt prompt, boolean again) { }

    /**
     * A question before something is changed for good.
     *
     * @param title    e.g. "Remove 3 containers?"
     * @param hosts    every host concerned, with its endpoint; none where it is about the app itself. The name of one marked
     *                 production must be typed
     * @param objects  exactly what goes, each with a line of detail; of several hosts, shown host by host
     * @param warning  what goes with them, or empty
     * @param verb     on the button: "Remove 3 containers"
     * @param options  check boxes, all off at first
     * @param picker   a value to choose with the verb, or empty
     * @param typed    whether every host's name must be typed
     */
    record Confirmation(Message title, List<Host> hosts, List<Item> objects, Optional<Message> warning, Message verb,
                        List<Option> options, Optional<Picker> picker, boolean typed) {

        /** Only the names of production hosts must be typed. */
        public Confirmation(Message title, List<Host> hosts, List<Item> objects, Optional<Message> warning, Message verb,
                            List<Option> options, Optional<Picker> picker) {
            this(title, hosts, objects, warning, verb, options, picker, false);
        }

        /** About one host. */
        public Confirmation(Message title, Host host, List<Item> objects, Optional<Message> warning, Message verb,
                            List<Option> options, Optional<Picker> picker) {
            this(title, List.of(host), objects, warning, verb, options, picker);
        }

        /** The host concerned, or the first of them; never asked where the question is about none. */
        public Host host() {
            return hosts.getFirst();
        }
    }

    /** One of several values, chosen within a question: {@code initial} stands first. */
    record Picker(Message label, List<String> values, String initial) { }

    /** One object that goes: its name, what helps to recognise it, and where it is; null for the only host. */
    record Item(String name, Message detail, HostId host) {

        /** An object of the only host. */
        public Item(String name, Message detail) {
            this(name, detail, null);
        }
    }

    /**
     * A check box.
     *
     * @param required whether it must be ticked before the verb can be chosen
     * @param extra    what else goes where it is ticked, or empty
     */
    record Option(String id, Message label, boolean required, Optional<Extra> extra) {

        /** Nothing else goes with it. */
        public Option(String id, Message label, boolean required) {
            this(id, label, required, Optional.empty());
        }
    }

    /**
     * Further objects that go where a box is ticked: a decision of its own.
     *
     * @param head above the objects
     * @param word must be typed before the verb can be chosen with the box ticked
     */
    record Extra(Message head, List<Item> objects, String word) { }

    /** The verb was chosen, with these options ticked, and the picker's value where there was one. */
    record Confirmed(List<String> options, Optional<String> picked) { }

    /**
     * @param validate says what is wrong with a value, or empty; asked at every key stroke
     */
    record Prompt(Message title, Message label, String initial, Message verb, Function<String, Optional<Message>> validate) { }
}
