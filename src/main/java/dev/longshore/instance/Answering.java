package dev.longshore.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the first instance does for a request, and answers. Until there is a window, it keeps the requests. */
final class Answering {

    private static final int MOST_KEPT = 16;
    private static final long WINDOW_LIMIT_MILLIS = 300;

    private final HostNames hosts;
    private final AtomicInteger unshown = new AtomicInteger();
    private final List<Request> early = new ArrayList<>();
    private @Nullable Receiver receiver;

    /** @param hosts the names before there is a window */
    Answering(HostNames hosts) {
        this.hosts = hosts;
    }

    void serve(Receiver window) {
        List<Request> kept;
        synchronized (this) {
            receiver = window;
            kept = List.copyOf(early);
            early.clear();
            unshown.addAndGet(kept.size());   // at once: nobody may hear that all is shown before it is
        }
        kept.forEach(request -> pass(window, request, new CountDownLatch(1)));
    }

    /** Another instance does what is still kept here. */
    synchronized void forget() {
        early.clear();
    }

    Answer answer(Request request) {
        if (request.longshore() != Request.VERSION) {
            return Answer.of(Answer.REFUSED);
        }
        return switch (request.ask()) {
            case Request.SHOW -> show(request);
            case Request.STATE -> Answer.of(state());
            default -> Answer.of(Answer.REFUSED);
        };
    }

    private synchronized String state() {
        if (receiver == null) {
            return Answer.STARTING;
        }
        return unshown.get() == 0 ? Answer.SHOWN : Answer.BUSY;
    }

    private Answer show(Request request) {
        Receiver window = window();
        if (!known(request, window)) {
            if (window != null) {
                window.unknown(request.host(), request.activation());
            }
            return Answer.unknownHost(window == null ? hosts.all() : window.all());
        }
        synchronized (this) {
            window = receiver;
            if (window == null) {   // it shows as soon as there is one
                if (early.size() < MOST_KEPT) {
                    early.add(request);
                }
                return Answer.of(Answer.STARTING);
            }
        }
        CountDownLatch shown = new CountDownLatch(1);
        unshown.incrementAndGet();
        pass(window, request, shown);
        try {
            return Answer.of(shown.await(WINDOW_LIMIT_MILLIS, TimeUnit.MILLISECONDS) ? Answer.SHOWN : Answer.BUSY);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Answer.of(Answer.BUSY);
        }
    }

    private synchronized @Nullable Receiver window() {
        return receiver;
    }

    private boolean known(Request request, @Nullable Receiver window) {
        return request.host().isEmpty() || window != null && window.known(request.host()) || hosts.known(request.host());
    }

    private void pass(Receiver window, Request request, CountDownLatch shown) {
        Runnable done = () -> {
            if (shown.getCount() > 0) {
                unshown.decrementAndGet();
            }
            shown.countDown();
        };
        try {
            window.show(request.wanted(), request.activation(), done);
        } catch (RuntimeException fault) {
            done.run();   // one fault must not look like a window that hangs from now on
            throw fault;
        }
    }
}
