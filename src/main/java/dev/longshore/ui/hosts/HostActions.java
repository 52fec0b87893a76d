package dev.longshore.ui.hosts;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.KebabCase;
import dev.longshore.domain.TlsFiles;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.Settings.KnownHost;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What the sidebar's commands do: add, forget, retry, remember. FX thread only. */
public final class HostActions implements SidebarActions.OnHost {

    private final Hosts hosts;
    private final SettingsService settings;
    private final Dialogs dialogs;
    private final ClipboardAccess clipboard;
    private final Consumer<HostId> choose;
    private final Around around;
    private final RiskQuestions risks;
    private final ToIntFunction<HostId> tasksOn;

    /**
     * @param choose  shows a host's objects
     * @param around  where forms open
     * @param tasksOn how many tasks are under way on a host: they end when it is forgotten
     */
    public HostActions(Hosts hosts, SettingsService settings, Dialogs dialogs, ClipboardAccess clipboard, Consumer<HostId> choose,
                       Around around, ToIntFunction<HostId> tasksOn) {
        this.hosts = hosts;
        this.settings = settings;
        this.dialogs = dialogs;
        this.clipboard = clipboard;
        this.choose = choose;
        this.tasksOn = tasksOn;
        this.around = around;
        this.risks = new RiskQuestions(dialogs);
    }

    /**
     * What the forms of hosts need around them.
     *
     * @param usual    where docker keeps its certificates on this machine, whether they are there or not
     * @param diagnose examines the way to a host
     * @param inspect  shows what is known of a host
     */
    public record Around(FormWindow forms, PathPickers pickers, TlsFiles usual, FilesOnDisk disk, Consumer<Host> diagnose, Consumer<Host> inspect) { }

    public SidebarActions actions() {
        return new SidebarActions(this::add, this::startDemo, this);
    }

    /** What is wrong with an address, in words. */
    public static Message problem(EndpointText.Problem problem) {
        return Message.of("hosts.address." + KebabCase.of(problem));
    }

    private void add() {
        ConnectionViewModel connection = new ConnectionViewModel(TlsFiles.NONE);
        around.disk().look(around.usual(), connection::propose);
        AddHostViewModel model = new AddHostViewModel(connection, hosts::nameTaken, this::add);
        around.forms().open(new AddHostForm(model, around.pickers(), around.disk(), around.forms().messages()));
    }

    private void add(String name, Endpoint endpoint, Runnable done) {
        Host entered = new Host(new HostId(UUID.randomUUID().toString()), name, endpoint, Host.Origin.USER);
        risks.ask(entered, marks -> {
            done.run();
            Host host = entered.withMarks(marks);
            hosts.add(host);
            settings.change(old -> old.withHosts(Stream.concat(old.hosts().stream(), Stream.of(KnownHost.of(host))).toList()));
            keepMarks(host.id(), HostMarks.NONE, marks);
            choose.accept(host.id());
        });
    }

    /** A pin that is not the user's own, but came with what found the host, is not kept as theirs. */
    private void keepMarks(HostId id, HostMarks before, HostMarks marks) {
        String own = Optional.ofNullable(settings.get().marks().get(id.value())).map(Settings.Marks::pinnedApi).orElse("");
        String pin = marks.pinnedApi().equals(before.pinnedApi()) ? own : marks.pinnedApi();
        settings.change(old -> old.withMarks(id.value(), new Settings.Marks(marks.colour().name(), marks.readOnly(), marks.production(),
                marks.riskAccepted(), pin)));
    }

    @Override
    public void remove(HostRow row) {
        Host host = row.host();
        int tasks = tasksOn.applyAsInt(host.id());
        Message warning = tasks == 0 ? Message.of("hosts.remove.warning") : Message.of("hosts.remove.tasks", tasks);
        Dialogs.onAnswer(dialogs.confirm(new Dialogs.Confirmation(Message.of("hosts.remove.title", host.name()), host, List.of(),
                Optional.of(warning), Message.of("hosts.remove.verb"), List.of(), Optional.empty())), yes -> {
                    hosts.remove(host.id());
                    settings.change(old -> old
                            .withHosts(old.hosts().stream().filter(known -> !known.id().equals(host.id().value())).toList())
                            .withMarks(host.id().value(), null));   // what was found comes back, and keeps its own
                });
    }

    @Override
    public void settings(HostRow row) {
        Host host = row.host();
        ConnectionViewModel connection = new ConnectionViewModel(TlsFiles.NONE, host.endpoint());
        if (!(host.endpoint() instanceof Endpoint.Tls)) {   // that has its own, or none
            around.disk().look(around.usual(), connection::propose);
        }
        around.forms().open(new HostSettingsForm(new HostSettingsViewModel(host, connection, hosts::nameTaken, this::save), around.pickers(), around.disk(),
                around.forms().messages()));
    }

    private void save(Host host, Runnable done) {
        Optional<Host> known = session(host.id()).map(HostSession::host);
        boolean same = known.map(Host::endpoint).equals(Optional.of(host.endpoint()));
        risks.ask(host, marks -> {
            done.run();
            hosts.describe(host.id(), host.name(), marks);
            if (!same) {
                hosts.replace(host);
            }
            settings.change(old -> old.withHosts(old.hosts().stream().map(each -> each.id().equals(host.id().value()) ? KnownHost.of(host) : each).toList()));
            keepMarks(host.id(), known.map(Host::marks).orElse(HostMarks.NONE), marks);
        });
    }

    @Override
    public void acceptRisk(HostRow row) {
        Host host = row.host();
        risks.ask(host, marks -> {
            hosts.describe(host.id(), host.name(), marks);
            keepMarks(host.id(), host.marks(), marks);
        });
    }

    @Override
    public void retryNow(HostRow row) {
        session(row.host().id()).ifPresent(HostSession::retryNow);
    }

    @Override
    public void inspect(HostRow row) {
        around.inspect().accept(row.host());
    }

    @Override
    public void diagnose(HostRow row) {
        around.diagnose().accept(row.host());
    }

    @Override
    public void copyAddress(HostRow row) {
        clipboard.put(row.host().endpoint().uri());
    }

    private void startDemo() {
        hosts.add(Hosts.DEMO);
        choose.accept(Hosts.DEMO.id());
    }

    private Optional<HostSession> session(HostId id) {
        return Optional.ofNullable(hosts.find(id));
    }
}
