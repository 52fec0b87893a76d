package dev.longshore.engine.transport.ssh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Carries questions from the askpass program to whoever answers, and the answers back. One thread. */
final class SshAsking implements AutoCloseable {

    private final SshFolder folder;
    private final SshQuestions questions;
    private final Map<Long, Open> open = new LinkedHashMap<>();
    private final Map<Long, FileChannel> answered = new LinkedHashMap<>();
    private final Set<String> before = new HashSet<>();

    /** A question that waits, and the answer to come. */
    private record Open(SshQuestion question, CompletableFuture<Optional<char[]>> answer) { }

    SshAsking(SshFolder folder, SshQuestions questions) {
        this.folder = folder;
        this.questions = questions;
    }

    /**
     * Looks for new questions, hands on what has been answered, and drops what nobody waits for any more.
     *
     * @return a question whose answer the user refused, and without which ssh cannot go on
     */
    Optional<SshQuestion> look() throws IOException {
        for (long process : folder.questions()) {
            ask(process);
        }
        for (Map.Entry<Long, Open> each : Map.copyOf(open).entrySet()) {
            if (!ProcessHandle.of(each.getKey()).map(ProcessHandle::isAlive).orElse(false)) {
                forget(each.getKey());
            } else if (each.getValue().answer().isDone()) {
                Optional<SshQuestion> refused = finish(each.getKey(), each.getValue());
                if (refused.isPresent()) {
                    return refused;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the user is being asked: then the time does not count. */
    boolean waiting() {
        return !open.isEmpty();
    }

    private void ask(long process) throws IOException {
        String[] parts = Files.readString(folder.question(process)).split("\n", 2);
        Files.delete(folder.question(process));
        String text = parts.length < 2 ? "" : parts[1];
        SshQuestion question = SshQuestion.of(parts[0], text, !before.add(text));
        open.put(process, new Open(question, questions.ask(question)));
    }

    /** Nothing is given to a notice: ssh ends it once the user has done what it says. */
    private Optional<SshQuestion> finish(long process, Open asked) throws IOException {
        open.remove(process);
        Optional<char[]> given = asked.answer().join();
        switch (asked.question().kind()) {
            case SECRET -> {
                if (given.isPresent()) {
                    answer(process, given.get());
                }
            }
            case HOST_KEY -> {
                if (given.isPresent()) {
                    answer(process, asked.question().acceptance().toCharArray());
                }
            }
            case CONFIRM -> answer(process, (given.isPresent() ? "yes" : "no").toCharArray());
            case NOTICE -> { }
        }
        return given.isPresent() || asked.question().kind() == SshQuestion.Kind.CONFIRM ? Optional.empty() : Optional.of(asked.question());
    }

    /** Opened for both directions, a pipe does not make its opener wait; it stays open until the answer has certainly been read. */
    private void answer(long process, char[] given) throws IOException {
        ByteBuffer line = StandardCharsets.UTF_8.encode(CharBuffer.wrap(given));
        try {
            FileChannel pipe = FileChannel.open(folder.answer(process), StandardOpenOption.READ, StandardOpenOption.WRITE);
            answered.put(process, pipe);
            while (line.hasRemaining()) {
                pipe.write(line);
            }
            pipe.write(ByteBuffer.wrap(new byte[] {'\n'}));
        } finally {
            Arrays.fill(line.array(), (byte) 0);
            Arrays.fill(given, '\0');
        }
    }

    /** An answer that came too late to be handed on is wiped here: nobody else will. */
    private void forget(long process) {
        CompletableFuture<Optional<char[]>> answer = open.remove(process).answer();
        if (!answer.cancel(false) && !answer.isCompletedExceptionally()) {
            answer.join().ifPresent(secret -> Arrays.fill(secret, '\0'));
        }
    }

    @Override
    public void close() {
        Map.copyOf(open).keySet().forEach(this::forget);
        for (FileChannel pipe : answered.values()) {
            try {
                pipe.close();
            } catch (IOException e) {
                // nobody reads it any more
            }
        }
    }
}
