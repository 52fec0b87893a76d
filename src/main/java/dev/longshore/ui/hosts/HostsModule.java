package dev.longshore.ui.hosts;

import dev.longshore.domain.Host;
import dev.longshore.domain.TlsFiles;
import dev.longshore.service.docker.CertificateFiles;
import dev.longshore.service.host.DemoFallback;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.StartSettings;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.dialog.FxFileDialogs;
import dev.longshore.ui.dialog.FxFolderChooser;
import dev.longshore.ui.doctor.DoctorForm;
import dev.longshore.ui.doctor.DoctorViewModel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.AppServices;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.HostChooser;
import dev.longshore.ui.module.LostHostCommand;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.OnStart;
import dev.longshore.ui.module.PaletteSource;
import dev.longshore.ui.module.Part;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.Ui;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The known hosts: the sidebar, their forms and checks, and which of them shows. */
public final class HostsModule implements Module {

    private SidebarViewModel sidebar;
    private LiveSidebar live;

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        AppServices app = context.app();
        HostActions actions = new HostActions(context.hosts(), app.settings(), ui.dialogs(), ui.clipboard(), id -> live.select(id),
                around(context), id -> app.tasks().runningOn(id).size());
        sidebar = new SidebarViewModel(actions.actions(), ui.clock(), ui.ticker());
        context.answering().bind(sidebar.answering());
        live = new LiveSidebar(context.hosts(), sidebar, ui.scope(), ui.executor(), app.settings().get().host());
        remember(ui, app.settings());
        return Contributions.of(
                new Part("hosts", Part.Place.SIDEBAR, 100, view -> new SidebarView(sidebar, view.messages())),
                new Part("which-host", Part.Place.HOST_QUESTION, 100, view -> new HostQuestion(ui.scope(), live::select, view.messages())),
                new HostChooser("hosts", live::select, live::show, () -> sidebar.all().set(true)),
                new LostHostCommand("accept-risk", 100, sidebar.onHost().acceptRisk()),
                new LostHostCommand("diagnose", 200, sidebar.onHost().diagnose()),
                StartSection.of(app.settings().groups(), ui.executor()),
                new PaletteSource("hosts", 20, "palette.hosts", true, view -> new HostEntries(sidebar, ui.navigation(), view.messages()).all()),
                new OnStart("hosts", 100, attended -> start(context, attended)));
    }

    /** The model of the sidebar, once contributed. */
    public SidebarViewModel sidebar() {
        return sidebar;
    }

    /** Connects to the hosts; where none answers, to the demo. With nobody there who could answer ssh, what it asks is refused. */
    private void start(AppContext context, boolean attended) {
        Ui ui = context.ui();
        if (attended) {
            context.app().sshAnswers().askWith(new SshQuestionQueue(ui.dialogs(), ui.executor()));
        }
        context.app().connect(new DiscoveryNotices(sidebar, ui.notices(), ui.executor())::told, () -> {
            ui.executor().execute(live::started);
            if (context.app().settings().groups().get(StartSettings.GROUP).demo()) {
                DemoFallback.watch(context.hosts(), () -> ui.executor().execute(() -> live.show(Hosts.DEMO.id())));
            }
        });
    }

    private void remember(Ui ui, SettingsService settings) {
        live.chosen().addListener((observable, before, now) -> {
            if (now != null) {
                settings.change(old -> old.withHost(now.value()));
            }
        });
        ui.scope().all().addListener((observable, before, now) -> {
            if (now) {
                settings.change(old -> old.withHost(Settings.ALL_HOSTS));
            }
        });
    }

    private static HostActions.Around around(AppContext context) {
        Ui ui = context.ui();
        AppServices app = context.app();
        return new HostActions.Around(ui.forms(), pickers(ui.forms(), app.machine().certificates()), TlsFiles.in(app.machine().certificates()),
                (named, there) -> CompletableFuture.supplyAsync(() -> CertificateFiles.onDisk(named), app.io()).thenAcceptAsync(there, ui.executor()),
                host -> diagnose(context, host), host -> ui.navigation().open(new Subject.OfHost(host.id(), host.name()), Navigation.SUMMARY));
    }

    private static PathPickers pickers(FormWindow forms, Path certificates) {
        FxFileDialogs files = new FxFileDialogs(forms::messages);
        FxFolderChooser folders = new FxFolderChooser();
        return new PathPickers(() -> files.open(Message.of("hosts.tls.choose-file")),
                () -> folders.choose(forms.owner(), forms.messages().text("hosts.tls.choose-folder"), certificates));
    }

    private static void diagnose(AppContext context, Host host) {
        Ui ui = context.ui();
        ui.forms().open(new DoctorForm(new DoctorViewModel(host, context.app().doctor()::examine, ui.executor()), ui.clipboard(),
                context.app().masker()::text, ui.clock(), ui.forms().messages()));
    }
}
