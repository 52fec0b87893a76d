package dev.longshore.ui.inspector;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.SubjectViewer;
import dev.longshore.ui.module.TabModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Where the inspector's tabs show: in the inspector, one enlarged in place of the pages, others in windows of their own. A tab that moves
 * keeps what it holds; only its view is built anew. FX thread only.
 */
public final class RoomsViewModel implements SubjectViewer.Viewer {

    private final InspectorViewModel inspector;
    private final Documents documents;
    private final Consumer<SubjectHolder> live;
    private final ReadOnlyObjectWrapper<Optional<Room>> main = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Room> windows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Room>> wanted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper mainWanted = new ReadOnlyLongWrapper();
    private final Command enlarge;
    private final Command ownWindow;
    private final Command back;
    private final Command pin;

    /** @param live tells a room what becomes of its subject, as long as it has one */
    RoomsViewModel(InspectorViewModel inspector, Documents documents, Consumer<SubjectHolder> live) {
        this.inspector = inspector;
        this.documents = documents;
        this.live = live;
        inspector.elsewhere(this::stands);
        enlarge = new Command("rooms.action.enlarge", "enlarge", "Shortcut+E", Kind.PRIMARY, this::enlargeFront, () -> main.get().isPresent()
                ? Optional.of(Message.of("rooms.reason.enlarged")) : nothingInFront(), inspector.front(), main);
        ownWindow = new Command("rooms.action.window", "window", "Shortcut+Shift+E", Kind.PRIMARY, this::windowOfFront,
                () -> main.get().isPresent() ? Optional.empty() : nothingInFront(), inspector.front(), main);
        back = new Command("rooms.action.back", "reduce", "Shortcut+E", Kind.PRIMARY, this::back,
                () -> main.get().isPresent() ? Optional.empty() : Optional.of(Message.of("rooms.reason.not-enlarged")), main);
        pin = new Command("rooms.action.pin", "pin", "", Kind.EDIT, () -> {
            if (inspector.pinned().get()) {
                inspector.unpin();
            } else {
                inspector.pin();
            }
        }, () -> inspector.subject().get().isPresent() ? Optional.empty() : Optional.of(Message.of("rooms.reason.nothing")), inspector.subject(), inspector.pinned());
    }

    /** The enlarged tab; empty while there is none. */
    ReadOnlyObjectProperty<Optional<Room>> main() {
        return main.getReadOnlyProperty();
    }

    /** The tabs that have windows, oldest first. */
    ObservableList<Room> windows() {
        return windows;
    }

    /** The room whose window is to come to the front; empty at first. It is told again each time. */
    ReadOnlyObjectProperty<Optional<Room>> wanted() {
        return wanted.getReadOnlyProperty();
    }

    /** Counts up each time something is to show in the main window. */
    ReadOnlyLongProperty mainWanted() {
        return mainWanted.getReadOnlyProperty();
    }

    /** Enlarges the tab in front. */
    public Command enlarge() {
        return enlarge;
    }

    /** Gives the enlarged tab a window, or else the one in front. */
    public Command ownWindow() {
        return ownWindow;
    }

    /** Brings the enlarged tab back to the inspector. */
    public Command backCommand() {
        return back;
    }

    /** Keeps the subject of the inspector, or lets it follow the selection again. */
    public Command pin() {
        return pin;
    }

    @Override
    public void open(Subject subject, String tabId) {
        inSight(subject, tabId, () -> inspector.open(subject, tabId));
    }

    @Override
    public void show(Subject subject, String tabId) {
        inSight(subject, tabId, () -> inspector.show(subject, tabId));
    }

    private void inSight(Subject subject, String tabId, Runnable inInspector) {
        if (main.get().filter(room -> room.front().is(subject, tabId)).isEmpty()) {   // else it is in sight already
            makeRoom();
            inInspector.run();
            window(subject, tabId).ifPresent(this::raise);
        }
    }

    @Override
    public void follow(Optional<Subject> subject) {
        inspector.follow(subject);
    }

    @Override
    public void enlarge(Subject subject, String tabId) {
        if (main.get().filter(room -> room.front().is(subject, tabId)).isPresent()) {
            return;
        }
        makeRoom();
        Optional<Room> window = window(subject, tabId);
        Optional<Room> room = window.isPresent() ? window : take(subject, tabId);
        window.ifPresent(windows::remove);
        main.set(room);
        room.filter(taken -> !taken.pinned()).ifPresent(taken -> inspector.unpin());   // it was pinned for the taking only
    }

    @Override
    public void ownWindow(Subject subject, String tabId) {
        Optional<Room> enlarged = main.get().filter(room -> room.front().is(subject, tabId));
        if (enlarged.isPresent()) {
            windows.add(enlarged.get());
            main.set(Optional.empty());
        } else if (window(subject, tabId).isPresent()) {
            raise(window(subject, tabId).get());
        } else {
            take(subject, tabId).ifPresent(room -> {
                windows.add(room);
                if (!room.pinned() && inspector.pinned().get()) {
                    inspector.unpin();
                } else {
                    inspector.lookAgain();
                }
            });
        }
    }

    @Override
    public void makeRoom() {
        mainWanted.set(mainWanted.get() + 1);
        main.get().ifPresent(room -> {
            if (room.pinned() || inspector.follows(room.about())) {
                bringBack(room, room.pinned());
            } else {
                room.close();   // the selection has moved on meanwhile, and the inspector with it
            }
            main.set(Optional.empty());
        });
    }

    /** The user goes back: the tab stays in sight, in the inspector. */
    void back() {
        main.get().ifPresent(room -> {
            bringBack(room, room.pinned() || !inspector.follows(room.about()));
            main.set(Optional.empty());   // after that: the inspector opens with it
        });
    }

    /** A window's tab goes back to the inspector. */
    void back(Room window) {
        if (windows.remove(window)) {
            makeRoom();
            bringBack(window, window.pinned() || !inspector.follows(window.about()));
        }
    }

    /** A window's tab is closed, and with it what it holds. */
    void close(Room window) {
        if (windows.remove(window)) {
            window.close();
            if (inspector.front().get().filter(front -> front.model() instanceof AwayModel away && away.room() == window).isPresent()) {
                inspector.lookAgain();
            }
        }
    }

    /** The app ends: all windows close, and nothing takes the place of what they held. */
    void closeAll() {
        List<Room> all = List.copyOf(windows);
        windows.clear();
        all.forEach(Room::close);
    }

    /** Brings the window of a tab to the front. */
    void raise(Room window) {
        wanted.set(Optional.empty());
        wanted.set(Optional.of(window));
    }

    private void bringBack(Room room, boolean pinned) {
        room.leave();
        documents.comesBack(room.model().get());
        inspector.takeBack(room.front(), room.fate().get(), pinned);
    }

    private Optional<Message> nothingInFront() {
        boolean there = inspector.front().get().filter(front -> !(front.model() instanceof AwayModel)).isPresent();
        return there ? Optional.empty() : Optional.of(Message.of("rooms.reason.nothing"));
    }

    private void enlargeFront() {
        inspector.front().get().ifPresent(front -> enlarge(front.subject(), front.tab().id()));
    }

    private void windowOfFront() {
        main.get().map(Room::front).or(() -> inspector.front().get()).ifPresent(front -> ownWindow(front.subject(), front.tab().id()));
    }

    /** Out of the inspector, which shows it first where it does not yet. */
    private Optional<Room> take(Subject subject, String tabId) {
        boolean pinned = inspector.pinned().get();
        if (inspector.front().get().filter(front -> front.is(subject, tabId)).isEmpty()) {
            inspector.open(subject, tabId);
        }
        if (nothingInFront().isPresent()) {
            return Optional.empty();
        }
        InspectorViewModel.Fate fate = inspector.fate().get();
        return inspector.giveAway().map(front -> {
            documents.leaves(front.model());
            Room room = new Room(front, fate, pinned);
            live.accept(room);
            return room;
        });
    }

    private Optional<Room> window(Subject subject, String tabId) {
        return windows.stream().filter(room -> room.front().is(subject, tabId)).findFirst();
    }

    /** A tab that shows elsewhere is not made a second time. */
    private Optional<TabModel> stands(InspectorTab tab, Subject subject) {
        return Stream.concat(main.get().stream(), List.copyOf(windows).stream()).filter(room -> room.front().is(subject, tab.id()))
                .findFirst().map(room -> new AwayModel(this, room));
    }
}
