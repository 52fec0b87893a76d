package dev.longshore.service.settings;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.Host;
import dev.longshore.domain.TableLayout;
import dev.longshore.domain.TlsFiles;
import dev.longshore.json.JsonNode.JsonObject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the app remembers; never anything secret. Incomplete pieces and sizes that are no numbers are left out.
 *
 * @param version  of this form; a file of a later one is not overwritten
 * @param hosts    the hosts the user added
 * @param host     id of the chosen host, {@link #ALL_HOSTS}, or an empty string
 * @param theme    SYSTEM, LIGHT or DARK
 * @param language a language tag, or an empty string for the system's
 * @param window   where the window was; null at first
 * @param layout   its split panes; null at first
 * @param tables   by the table's node id
 * @param marks    what the user says of hosts, found ones too, by the host's id
 * @param told     what the user was told, and is told only once
 * @param groups   what is stored of each {@link SettingsGroup}, by its key; also of groups that this version does not know
 */
public record Settings(int version, List<KnownHost> hosts, String host, String theme, String language, Window window, Layout layout,
                       Map<String, TableLayout> tables, Map<String, Marks> marks, Map<String, Boolean> told, Map<String, JsonObject> groups) {

    /** Of the file's form: a file of a newer one is read as far as it is understood, and not written. */
    public static final int VERSION = 1;

    /** In place of the id of a chosen host: all are shown. */
    public static final String ALL_HOSTS = "*";

    /** Before there is a file. */
    public static final Settings FIRST = new Settings(VERSION, List.of(), "", "SYSTEM", "", null, null, Map.of(), Map.of(), Map.of(), Map.of());

    static final List<String> THEMES = List.of("SYSTEM", "LIGHT", "DARK");

    public Settings {
        hosts = hosts == null ? List.of() : hosts.stream().filter(known -> known != null && known.complete()).toList();
        host = host == null ? "" : host;
        theme = theme == null ? "SYSTEM" : theme;
        language = language == null ? "" : language;
        window = window != null && window.finite() ? window : null;
        layout = layout != null && layout.finite() ? layout : null;
        tables = tables == null ? Map.of() : tables.entrySet().stream().filter(table -> table.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        marks = marks == null ? Map.of() : marks.entrySet().stream().filter(mark -> mark.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        told = told == null ? Map.of() : Map.copyOf(told);
        groups = groups == null ? Map.of() : Map.copyOf(groups);
    }

    /** Of a host: the name of a colour, what may be done there, and how it may be reached. */
    public record Marks(String colour, boolean readOnly, boolean production, String riskAccepted, String pinnedApi) {
        public Marks {
            riskAccepted = riskAccepted == null ? "" : riskAccepted;
            pinnedApi = pinnedApi == null ? "" : pinnedApi;
        }
    }

    /**
     * A host the user added.
     *
     * @param address as docker writes it
     * @param tls     null where it is reached without TLS
     */
    public record KnownHost(String id, String name, String address, KnownTls tls) {

        /** Reached without TLS. */
        public KnownHost(String id, String name, String address) {
            this(id, name, address, null);
        }

        /** As it is remembered. */
        public static KnownHost of(Host host) {
            return new KnownHost(host.id().value(), host.name(), host.endpoint().uri(), host.endpoint() instanceof Endpoint.Tls tls ? KnownTls.of(tls) : null);
        }

        /** Empty where the address, or a path, is none. */
        public Optional<Endpoint> endpoint() {
            return switch (EndpointText.parse(address)) {
                case EndpointText.Valid(Endpoint.Tcp plain) when tls != null -> tls.endpoint(plain);
                case EndpointText.Valid(Endpoint.Tls there) when tls != null -> tls.endpoint(new Endpoint.Tcp(there.host(), there.port(), there.path()));
                case EndpointText.Valid(Endpoint other) -> Optional.of(other);
                case EndpointText.Invalid _ -> Optional.empty();
            };
        }

        boolean complete() {
            return id != null && name != null && address != null;
        }
    }

    /** Where the PEM files of a TLS connection are, each null where there is none; never what is in them. */
    public record KnownTls(String ca, String certificate, String key, Boolean verified) {

        /** Unless a file says otherwise, the engine's certificate is checked. */
        public KnownTls {
            verified = verified == null || verified;
        }

        private static KnownTls of(Endpoint.Tls tls) {
            return new KnownTls(path(tls.files().ca()), path(tls.files().certificate()), path(tls.files().key()), tls.verified());
        }

        private static String path(Optional<Path> file) {
            return file.map(Path::toString).orElse(null);
        }

        /** Never without a file that is named here: what cannot be a path leaves no endpoint, not a weaker one. */
        private Optional<Endpoint> endpoint(Endpoint.Tcp there) {
            try {
                TlsFiles files = new TlsFiles(file(ca), file(certificate), file(key));
                return Optional.of(there.withTls(files, verified));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }

        private static Optional<Path> file(String path) {
            return Optional.ofNullable(path).map(Path::of);
        }
    }

    /** In px of the screen. */
    public record Window(double x, double y, double width, double height, boolean maximized) {
        private boolean finite() {
            return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(width) && Double.isFinite(height);
        }
    }

    /** Split positions in px, and whether the drawer is open. */
    public record Layout(double sidebar, double inspector, double drawer, boolean drawerOpen) {
        private boolean finite() {
            return Double.isFinite(sidebar) && Double.isFinite(inspector) && Double.isFinite(drawer);
        }
    }

    public Settings withHosts(List<KnownHost> other) {
        return new Settings(version, other, host, theme, language, window, layout, tables, marks, told, groups);
    }

    public Settings withHost(String other) {
        return new Settings(version, hosts, other, theme, language, window, layout, tables, marks, told, groups);
    }

    public Settings withTheme(String other) {
        return new Settings(version, hosts, host, other, language, window, layout, tables, marks, told, groups);
    }

    public Settings withLanguage(String other) {
        return new Settings(version, hosts, host, theme, other, window, layout, tables, marks, told, groups);
    }

    public Settings withWindow(Window other) {
        return new Settings(version, hosts, host, theme, language, other, layout, tables, marks, told, groups);
    }

    public Settings withLayout(Layout other) {
        return new Settings(version, hosts, host, theme, language, window, other, tables, marks, told, groups);
    }

    public Settings withTable(String id, TableLayout other) {
        Map<String, TableLayout> all = new LinkedHashMap<>(tables);
        all.put(id, other);
        return new Settings(version, hosts, host, theme, language, window, layout, all, marks, told, groups);
    }

    Settings withTables(Map<String, TableLayout> other) {
        return new Settings(version, hosts, host, theme, language, window, layout, other, marks, told, groups);
    }

    Settings withMarks(Map<String, Marks> other) {
        return new Settings(version, hosts, host, theme, language, window, layout, tables, other, told, groups);
    }

    Settings withTold(Map<String, Boolean> other) {
        return new Settings(version, hosts, host, theme, language, window, layout, tables, marks, other, groups);
    }

    Settings withGroups(Map<String, JsonObject> other) {
        return new Settings(version, hosts, host, theme, language, window, layout, tables, marks, told, other);
    }

    /** What is stored of a group; nothing at first. */
    JsonObject group(String key) {
        return groups.getOrDefault(key, new JsonObject(List.of()));
    }

    Settings withGroup(String key, JsonObject other) {
        Map<String, JsonObject> all = new LinkedHashMap<>(groups);
        all.put(key, other);
        return withGroups(all);
    }

    /** The user knows it from here on. */
    public Settings withTold(String name) {
        Map<String, Boolean> all = new LinkedHashMap<>(told);
        all.put(name, true);
        return withTold(all);
    }

    /** @param other null to forget them */
    public Settings withMarks(String id, Marks other) {
        Map<String, Marks> all = new LinkedHashMap<>(marks);
        all.put(id, other);
        return new Settings(version, hosts, host, theme, language, window, layout, tables, all, told, groups);
    }
}
