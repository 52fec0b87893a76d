package dev.longshore.ui.shell;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.ui.base.Countdown;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.module.Drawer;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.ThemeMode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the window shows around the features, and what its own controls set. FX thread only. */
public final class ShellViewModel {

    private final StringProperty page = new SimpleStringProperty("");
    private final ObjectProperty<ThemeMode> themeMode = new SimpleObjectProperty<>(ThemeMode.SYSTEM);
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.ENGLISH);
    private final StringProperty wantedLanguage = new SimpleStringProperty("");
    private final ObjectProperty<Host> host = new SimpleObjectProperty<>();
    private final ObjectProperty<AllHosts> allHosts = new SimpleObjectProperty<>();
    private final ObjectProperty<HostStatus> hostStatus = new SimpleObjectProperty<>();
    private final ObjectProperty<ShellLayout> layout = new SimpleObjectProperty<>(ShellLayout.BUILT);
    private final Countdown countdown;
    private final Runnable refresh;
    private final Runnable retryNow;
    private boolean shown;

    /**
     * @param refresh  lists everything of the chosen host anew (F5)
     * @param retryNow tries the chosen host at once
     */
    public ShellViewModel(Runnable refresh, Runnable retryNow, InstantSource clock, Ticker ticker) {
        this.refresh = refresh;
        this.retryNow = retryNow;
        this.countdown = new Countdown(clock, ticker);
        wantedLanguage.addListener((property, was, is) -> language.set(spoken(is)));
        language.addListener((property, was, is) -> {
            if (!spoken(wantedLanguage.get()).equals(is)) {
                wantedLanguage.set(is.toLanguageTag());
            }
        });
        hostStatus.addListener((property, was, is) -> tickWhereNeeded());
    }

    /** Id of the page that shows; an unknown or empty one means the first. */
    public StringProperty page() {
        return page;
    }

    public ObjectProperty<ThemeMode> themeMode() {
        return themeMode;
    }

    /** One of {@code Messages.LANGUAGES}; whoever owns the window builds it anew when this changes. */
    public ObjectProperty<Locale> language() {
        return language;
    }

    /** What the user wants to read: a language tag, or an empty string for the system's; {@link #language} follows it, and it that. */
    public StringProperty wantedLanguage() {
        return wantedLanguage;
    }

    private static Locale spoken(String tag) {
        return new Messages(tag.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(tag)).locale();
    }

    /** The chosen host; null where none is, or all show. */
    public ObjectProperty<Host> host() {
        return host;
    }

    /** All hosts in a few words, while the objects of all show; else null. */
    public ObjectProperty<AllHosts> allHosts() {
        return allHosts;
    }

    /** How the chosen host, or the best of all, stands; null while there is none. A lost one gets the banner above the tables. */
    public ObjectProperty<HostStatus> hostStatus() {
        return hostStatus;
    }

    /** Read when the view is built, and written as the user moves its parts. */
    public ObjectProperty<ShellLayout> layout() {
        return layout;
    }

    /** The time that the countdown is told by: moves once a second, and only while the window shows a lost host. */
    public ReadOnlyObjectProperty<Instant> now() {
        return countdown.now();
    }

    public void refresh() {
        refresh.run();
    }

    public void retryNow() {
        retryNow.run();
    }

    /** From now on the window is about the hosts that are chosen. */
    public void follow(CurrentHost current) {
        current.host().subscribe(shown -> showHost(current));
        current.changes().subscribe(change -> showHost(current));
    }

    /** From now on the drawer is open where the layout says so, and the other way round. */
    public void keep(Drawer drawer) {
        layout.subscribe(now -> drawer.expanded().set(now.callsOpen()));
        drawer.expanded().subscribe(open -> layout.set(layout.get().withCallsOpen(open)));
    }

    private void showHost(CurrentHost current) {
        Host shown = current.host().get();
        host.set(shown);
        hostStatus.set(shown == null && !current.all().get() ? null : current.status().get());
        allHosts.set(current.all().get() ? AllHosts.of(current) : null);
    }

    public void onShow() {
        shown = true;
        tickWhereNeeded();
    }

    public void onHide() {
        shown = false;
        tickWhereNeeded();
    }

    private void tickWhereNeeded() {
        countdown.need(shown && hostStatus.get() instanceof HostStatus.Lost);
    }
}
