package dev.longshore;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.TlsFiles;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.build.FxFolderChooser;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.doctor.DoctorForm;
import dev.longshore.ui.doctor.DoctorViewModel;
import dev.longshore.ui.hosts.HostActions;
import dev.longshore.ui.hosts.LiveSidebar;
import dev.longshore.ui.hosts.PathPickers;
import dev.longshore.ui.hosts.SidebarViewModel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.transfer.FxFileDialogs;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** Joins the sidebar to the known hosts, and to the forms and checks of a host. Part of {@link Wiring}. */
final class HostWiring {

    private final Services services;
    private final FormWindow forms;
    private final ClipboardAccess clipboard;
    private final Executor ui;
    private final InstantSource clock;
    private final SidebarViewModel sidebar;
    private final LiveSidebar live;

    HostWiring(Services services, CurrentHost current, FormWindow forms, Dialogs dialogs, ClipboardAccess clipboard, Executor ui,
               InstantSource clock, Ticker ticker) {
        this.services = services;
        this.forms = forms;
        this.clipboard = clipboard;
        this.ui = ui;
        this.clock = clock;
        HostActions actions = new HostActions(services.hosts(), services.settings(), dialogs, clipboard, this::select,
                new HostActions.Around(forms, pickers(), TlsFiles.in(services.certificates()),
                        (named, there) -> services.onDisk(named).thenAcceptAsync(there, ui), this::diagnose), id -> services.tasks().runningOn(id).size());
        this.sidebar = new SidebarViewModel(actions.actions(), clock, ticker);
        this.live = new LiveSidebar(services.hosts(), sidebar, current, ui, services.settings().get().host());
    }

    SidebarViewModel sidebar() {
        return sidebar;
    }

    /** What keeps the sidebar in step with the hosts. */
    LiveSidebar live() {
        return live;
    }

    private void select(HostId id) {
        live.select(id);
    }

    private void diagnose(Host host) {
        forms.open(new DoctorForm(new DoctorViewModel(host, services.doctor()::examine, ui), clipboard, services.masker()::text, clock, forms.messages()));
    }

    private PathPickers pickers() {
        FxFileDialogs files = new FxFileDialogs(forms::messages);
        FxFolderChooser folders = new FxFolderChooser();
        return new PathPickers(() -> files.open(Message.of("hosts.tls.choose-file")),
                () -> folders.choose(forms.owner(), forms.messages().text("hosts.tls.choose-folder"), services.certificates()));
    }
}
