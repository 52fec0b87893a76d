package dev.longshore.ui.hosts;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.Settings.KnownHost;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What the sidebar's commands do: add, forget, retry, remember. FX thread only. */
public final class HostActions {

    private final Hosts hosts;
    private final SettingsService settings;
    private final Dialogs dialogs;
    private final ClipboardAccess clipboard;
    private final Consumer<HostId> choose;
    private final Consumer<HostSettingsViewModel> forms;
    private final ToIntFunction<HostId> tasksOn;

    /**
     * @param choose  shows a host's objects
     * @param forms   asks for a host's name and marks
     * @param tasksOn how many tasks are under way on a host: they end when it is forgotten
     */
    public HostActions(Hosts hosts, SettingsService settings, Dialogs dialogs, ClipboardAccess clipboard, Consumer<HostId> choose,
                       Consumer<HostSettingsViewModel> forms, ToIntFunction<HostId> tasksOn) {
        this.hosts = hosts;
        this.settings = settings;
        this.dialogs = dialogs;
        this.clipboard = clipboard;
        this.choose = choose;
        this.tasksOn = tasksOn;
        this.forms = forms;
    }

    public SidebarActions actions() {
        return new SidebarActions(this::add, this::remove, row -> session(row).ifPresent(HostSession::retryNow),
                row -> clipboard.put(row.host().endpoint().uri()), row -> describe(row.host()), this::startDemo);
    }

    /** What is wrong with an address, in words. */
    public static Message problem(EndpointText.Problem problem) {
        return Message.of("hosts.address." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void add() {
        Dialogs.onAnswer(dialogs.addHost(new Dialogs.AddHost(HostActions::parse, hosts::nameTaken)), entered -> {
            Host host = new Host(new HostId(UUID.randomUUID().toString()), entered.name(), entered.endpoint(), Host.Origin.USER);
            hosts.add(host);
            remember(Stream.concat(settings.get().hosts().stream(),
                    Stream.of(KnownHost.of(host))).toList());
            choose.accept(host.id());
        });
    }

    private static Dialogs.Parsed parse(String typed) {
        return switch (EndpointText.parse(typed)) {
            case EndpointText.Invalid(EndpointText.Problem wrong) -> new Dialogs.Parsed.Invalid(problem(wrong));
            case EndpointText.Valid(Endpoint.Tcp tcp) -> new Dialogs.Parsed.Valid(tcp, Optional.of(Message.of("hosts.plain-http")));
            case EndpointText.Valid(Endpoint other) -> new Dialogs.Parsed.Valid(other, Optional.empty());
        };
    }

    private void remove(HostRow row) {
        Host host = row.host();
        int tasks = tasksOn.applyAsInt(host.id());
        Message warning = tasks == 0 ? Message.of("hosts.remove.warning") : Message.of("hosts.remove.tasks", tasks);
        Dialogs.onAnswer(dialogs.confirm(new Dialogs.Confirmation(Message.of("hosts.remove.title", host.name()), host, List.of(),
                Optional.of(warning), Message.of("hosts.remove.verb"), List.of(), Optional.empty())), yes -> {
                    hosts.remove(host.id());
                    remember(settings.get().hosts().stream().filter(known -> !known.id().equals(host.id().value())).toList());
                });
    }

    private void describe(Host host) {
        forms.accept(new HostSettingsViewModel(host, hosts::nameTaken, (name, marks) -> {
            hosts.describe(host.id(), name, marks);
            settings.change(old -> old
                    .withHosts(old.hosts().stream().map(known -> known.id().equals(host.id().value()) ? new KnownHost(known.id(), name, known.address(), known.tls()) : known).toList())
                    .withMarks(host.id().value(), new Settings.Marks(marks.colour().name(), marks.readOnly(), marks.production(), marks.plainAccepted(), marks.pinnedApi())));
        }));
    }

    private void startDemo() {
        hosts.add(Hosts.DEMO);
        choose.accept(Hosts.DEMO.id());
    }

    private void remember(List<KnownHost> known) {
        settings.change(old -> old.withHosts(known));
    }

    private Optional<HostSession> session(HostRow row) {
        return Optional.ofNullable(hosts.find(row.host().id()));
    }
}
