package dev.longshore.service.registry;

import dev.longshore.domain.KnownRegistry;
import dev.longshore.domain.KnownRegistry.Origin;
import dev.longshore.domain.RegistryLogin;
import dev.longshore.service.docker.DockerConfig;
import dev.longshore.service.docker.DockerFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Who the user is at each registry: as typed, kept in memory until the app ends; else as docker's own configuration says. Nothing is ever
 * written. Thread-safe.
 */
public final class RegistryLogins implements LoginSource, AutoCloseable {

    private final Map<String, RegistryLogin> typed = new ConcurrentHashMap<>();
    private final Map<String, RegistryLogin> accepted = new ConcurrentHashMap<>();
    private final Path file;
    private final CredentialProgram helpers;
    private final Executor io;

    /**
     * @param environment as of {@link System#getenv()}
     * @param io          runs helpers and reads files, each on a thread of its own
     */
    public RegistryLogins(Map<String, String> environment, Path home, Executor io) {
        this.file = DockerFolder.of(environment, home).config();
        this.helpers = new CredentialProgram(environment.getOrDefault("PATH", ""), CredentialProgram.LIMIT);
        this.io = io;
    }

    /** From now on, and until the app ends, the user is this at the login's registry; unless it turns out to be wrong. */
    public void type(RegistryLogin login) {
        typed.put(login.registry(), login);
    }

    /** Who the user was typed to be at a registry. */
    public Optional<RegistryLogin> typed(String registry) {
        return Optional.ofNullable(typed.get(registry));
    }

    /** A registry let this one in: that it denies something later is no sign that the login is wrong. */
    public void accepted(RegistryLogin login) {
        accepted.put(login.registry(), login);
    }

    /** A registry denied what was asked with this one. One that was never let in is forgotten, unless another was typed meanwhile. */
    public void denied(RegistryLogin login) {
        if (!login.equals(accepted.get(login.registry()))) {
            typed.remove(login.registry(), login);
        }
    }

    /** Forgets what was typed; what docker's configuration has stays there. */
    public void forget(String registry) {
        typed.remove(registry);
        accepted.remove(registry);
    }

    @Override
    public Found find(String registry) {
        RegistryLogin known = typed.get(registry);
        if (known != null) {
            return new Found(Optional.of(known), "");
        }
        try {
            DockerConfig config = DockerConfig.read(file);
            String helper = config.helper(registry);
            return new Found(helper.isEmpty() ? Optional.ofNullable(config.logins().get(registry)) : helpers.get(helper, registry), "");
        } catch (IOException e) {
            return new Found(Optional.empty(), e.getMessage());
        }
    }

    /** What {@link #find} has for each of these registries, and everything typed: a name that nobody could read may need it. */
    public List<Found> findAll(Set<String> registries) {
        Set<String> all = new TreeSet<>(registries);
        all.addAll(typed.keySet());
        return all.stream().map(this::find).toList();
    }

    /** Every registry for which there is a login, and those whose login cannot be read; by name. Never fails. */
    public CompletableFuture<List<KnownRegistry>> known() {
        return CompletableFuture.supplyAsync(this::list, io);
    }

    private List<KnownRegistry> list() {
        Map<String, KnownRegistry> found = new TreeMap<>();
        try {
            DockerConfig config = DockerConfig.read(file);
            config.logins().values().stream().filter(login -> config.helper(login.registry()).isEmpty())
                    .forEach(login -> found.put(login.registry(), new KnownRegistry(login.registry(), login.username(), Origin.FILE, file.toString())));
            kept(config).forEach(registry -> found.put(registry.registry(), registry));
        } catch (IOException e) {
            found.put("", new KnownRegistry("", "", Origin.FAILED, e.getMessage()));
        }
        typed.values().forEach(login -> found.put(login.registry(), new KnownRegistry(login.registry(), login.username(), Origin.TYPED, "")));
        return List.copyOf(found.values());
    }

    private List<KnownRegistry> kept(DockerConfig config) {
        List<KnownRegistry> all = new ArrayList<>();
        if (!config.store().isEmpty()) {
            all.addAll(listed(config.store()));
        }
        for (String registry : new TreeSet<>(config.helpers().keySet())) {
            all.removeIf(known -> known.registry().equals(registry));
            all.add(single(config.helper(registry), registry));
        }
        return all;
    }

    private List<KnownRegistry> listed(String helper) {
        try {
            return helpers.list(helper).entrySet().stream()
                    .map(entry -> new KnownRegistry(DockerConfig.registry(entry.getKey()), name(entry.getValue()), Origin.HELPER, helper)).toList();
        } catch (IOException e) {
            return List.of(new KnownRegistry("", "", Origin.FAILED, e.getMessage()));
        }
    }

    private static String name(Object username) {
        return username instanceof String text && !text.equals("<token>") ? text : "";
    }

    private KnownRegistry single(String helper, String registry) {
        try {
            return helpers.get(helper, registry).map(login -> new KnownRegistry(registry, login.username(), Origin.HELPER, helper))
                    .orElse(new KnownRegistry(registry, "", Origin.HELPER, helper));
        } catch (IOException e) {
            return new KnownRegistry(registry, "", Origin.FAILED, e.getMessage());
        }
    }

    /** Forgets everything typed. */
    @Override
    public void close() {
        typed.clear();
        accepted.clear();
    }
}
