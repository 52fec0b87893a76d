package dev.longshore.ui.terminal;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.ui.base.View;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.SubjectDocument;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;

/** The terminals of one container; enlarged, those of all containers. They go on when this ends. FX thread only. */
final class TerminalsModel implements TabModel {

    static final int MOST_TOGETHER = 4;

    private final TerminalTools tools;
    private final SubjectDocument document;
    private final StartFields fields = new StartFields();
    private final ReadOnlyObjectWrapper<ContainerNow> container = new ReadOnlyObjectWrapper<>(ContainerNow.UNKNOWN);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final BooleanProperty together = new SimpleBooleanProperty();
    private final HeldTerminals held;
    private final ListChangeListener<OpenTerminal> changes = change -> refresh();
    private final List<Subscription> listening = new ArrayList<>();
    private Supplier<TerminalSize> room = () -> new TerminalSize(80, 24);
    private Subject.One subject;
    private Optional<OpenTerminal> front = Optional.empty();
    private boolean starting;
    private boolean wide;
    private boolean inFront;
    private boolean busy;
    private boolean keyboard;
    private long told;

    /**
     * What shows.
     *
     * @param number    counts up, so that each time is told
     * @param listed    those that can be chosen
     * @param front     the chosen one; empty while a new one is to be opened
     * @param panes     those in sight, the chosen one among them
     * @param elsewhere those of them that another view has
     */
    record Shown(long number, List<OpenTerminal> listed, Optional<OpenTerminal> front, List<OpenTerminal> panes, List<OpenTerminal> elsewhere) {
        static final Shown NOTHING = new Shown(0, List.of(), Optional.empty(), List.of(), List.of());
    }

    TerminalsModel(Subject.One subject, SubjectDocument document, TerminalTools tools) {
        this.subject = subject;
        this.document = document;
        this.tools = tools;
        this.held = new HeldTerminals(tools.desk(), tools.ui().executor(), this::refresh);
        listening.add(document.document().subscribe(now -> {
            if (now != null && document.current()) {
                learned(ContainerNow.of(now));
            }
        }));
        together.addListener((property, was, is) -> refresh());
        tools.desk().all().addListener(changes);
        front = own().reversed().stream().findFirst();
        listening.add(tools.desk().wanted().subscribe(any -> takeWishes()));
        listening.add(tools.desk().chosen().subscribe(any -> takeWishes()));
        refresh();
    }

    ObjectRef object() {
        return subject.object();
    }

    TerminalTools tools() {
        return tools;
    }

    StartFields fields() {
        return fields;
    }

    ReadOnlyObjectProperty<ContainerNow> container() {
        return container.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether several stand side by side. */
    BooleanProperty together() {
        return together;
    }

    /** @param size how large a terminal would be that opened now */
    void room(Supplier<TerminalSize> size) {
        room = size;
    }

    /** Brings it to the front, with the keyboard. */
    void choose(OpenTerminal terminal) {
        front = Optional.of(terminal);
        starting = false;
        keyboard = true;
        refresh();
    }

    /** Whether what is in front is to have the keyboard now; asked once: else what is typed for a terminal would be shortcuts of a table. */
    boolean takeKeyboard() {
        boolean wanted = keyboard;
        keyboard = false;
        return wanted;
    }

    /** Asks what to open. */
    void startAnother() {
        starting = true;
        keyboard = true;
        refresh();
    }

    /** Opens what the fields say, and remembers it for the image. */
    void open() {
        if (fields.problem().isPresent()) {
            return;
        }
        tools.remember(fields.last(container.get().image()));
        opened(tools.desk().exec(subject, fields.wish(object()), room.get()));
    }

    void attach() {
        tools.questions().attach(object(), container.get().careful(), () -> opened(tools.desk().attach(subject, object(), room.get())));
    }

    /** Opens it once more; the one of another container that had the name begins in this one. */
    void openAgain(OpenTerminal terminal) {
        if (terminal.alive()) {
            return;
        }
        if (!terminal.container().name().equals(object().name()) || terminal.container().sameAs(object())) {
            terminal.session().openAgain(room.get());
        } else {
            opened(terminal.wish().map(wish -> tools.desk().exec(subject, wish.in(object()), room.get()))
                    .orElseGet(() -> tools.desk().attach(subject, object(), room.get())));
        }
    }

    /** Ends it; asks where something runs in it. */
    void close(OpenTerminal terminal) {
        tools.questions().close(terminal);
    }

    /** Takes it from the view that has it. */
    void bring(OpenTerminal terminal) {
        held.letGo(terminal);
        refresh();
    }

    @Override
    public View view(ViewContext context) {
        wide = context.place() != ViewContext.Place.INSPECTOR;
        refresh();
        return new TerminalsView(this, context);
    }

    @Override
    public void shown(boolean now) {
        document.shown(now);
        inFront = now;
        refresh();
        takeWishes();
    }

    @Override
    public void changed() {
        document.changed();
    }

    @Override
    public void removed() {
        document.removed();
    }

    /** The terminals of the one before stay, and can be opened again in this one. */
    @Override
    public boolean madeAgain(Subject.One successor) {
        subject = successor;
        boolean goesOn = document.madeAgain(successor);
        refresh();
        return goesOn;
    }

    @Override
    public Optional<SubjectDocument> reads() {
        return Optional.of(document);
    }

    @Override
    public void close() {
        inFront = false;
        tools.desk().all().removeListener(changes);
        listening.forEach(Subscription::unsubscribe);
        held.hold(List.of());
        document.close();
    }

    /** Somebody asked for a terminal of this container: one that is open comes to the front, else the shell opens. */
    private void takeWishes() {
        if (!inFront) {
            return;
        }
        Optional<OpenTerminal> chosen = tools.desk().chosen().get().filter(shown.get().listed()::contains);
        if (chosen.isPresent()) {
            tools.desk().chosen().set(Optional.empty());
            choose(chosen.get());
        }
        if (container.get().known() && tools.desk().wanted().get().filter(object()::sameAs).isPresent()) {
            tools.desk().wanted().set(Optional.empty());
            own().reversed().stream().filter(OpenTerminal::alive).findFirst().ifPresentOrElse(this::choose, this::openWhereItRuns);
        }
    }

    private void openWhereItRuns() {
        if (container.get().running() && !container.get().paused()) {
            open();
        } else {
            startAnother();
        }
    }

    private void learned(ContainerNow now) {
        boolean first = !container.get().known() || !container.get().image().equals(now.image());
        container.set(now);
        if (first) {
            tools.last(now.image()).ifPresent(fields::begin);
        }
        takeWishes();
    }

    private void opened(Optional<OpenTerminal> terminal) {
        terminal.ifPresent(this::choose);
    }

    private List<OpenTerminal> own() {
        return tools.desk().all().stream().filter(each -> each.container().host().equals(object().host())
                && (each.container().sameAs(object()) || each.container().name().equals(object().name()))).toList();
    }

    private void refresh() {
        if (busy) {
            return;
        }
        busy = true;   // letting go of a terminal tells of a change
        try {
            List<OpenTerminal> listed = wide ? List.copyOf(tools.desk().all()) : own();
            if (front.isPresent() && !listed.contains(front.get())) {
                front = own().reversed().stream().findFirst();
            }
            Optional<OpenTerminal> inSight = starting ? Optional.empty() : front;
            List<OpenTerminal> panes = panes(listed, inSight);
            held.hold(inFront ? panes : List.of());
            told++;
            shown.set(new Shown(told, listed, inSight, panes, panes.stream().filter(each -> inFront && held.taken(each)).toList()));
        } finally {
            busy = false;
        }
    }

    private List<OpenTerminal> panes(List<OpenTerminal> listed, Optional<OpenTerminal> inSight) {
        if (inSight.isEmpty() || !together.get() || !wide) {
            return inSight.stream().toList();
        }
        int at = listed.indexOf(inSight.get());
        int from = Math.max(0, Math.min(at, listed.size() - MOST_TOGETHER));
        return listed.subList(from, Math.min(listed.size(), from + MOST_TOGETHER));
    }

    /** What else can be looked at where there is no shell. */
    List<TerminalTools.Offer> offers() {
        return tools.offers().apply(subject);
    }
}
