package dev.longshore.service.docker;

import dev.longshore.domain.ImageReference;
import dev.longshore.domain.RegistryLogin;
import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What docker's configuration says about logins, and which context is current. It is read anew each time, and never written.
 *
 * @param store          the helper that keeps all logins; empty for none
 * @param helpers        the helper of single registries, by registry
 * @param logins         those that stand in the file, unencrypted, by registry
 * @param currentContext the context that is used where the environment names none; empty for none
 */
public record DockerConfig(String store, Map<String, String> helpers, Map<String, RegistryLogin> logins, String currentContext) {

    public static final DockerConfig NONE = new DockerConfig("", Map.of(), Map.of(), "");

    private static final int LARGEST = 4 * 1024 * 1024;

    /** As docker writes it. */
    private record Written(String credsStore, Map<String, String> credHelpers, Map<String, Entry> auths, String currentContext) { }

    private record Entry(String auth, String username, String password, String identitytoken) {
        @Override
        public String toString() {
            return "Entry";
        }
    }

    /**
     * Nothing where there is no such file, or one with nothing in it, as docker takes it. Of a member that comes twice the last counts.
     *
     * @throws IOException where it cannot be read, or is no configuration; its message tells no content
     */
    public static DockerConfig read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            String text = new String(SmallFile.read(file, LARGEST), StandardCharsets.UTF_8).replaceFirst("^\ufeff", "").strip();
            return text.isEmpty() || text.equals("null") ? NONE : of(Json.FOREIGN.read(text, Written.class));
        } catch (JsonException e) {
            throw new IOException(file + " is not valid JSON");   // without the cause, which may quote what stands there
        }
    }

    private static DockerConfig of(Written written) {
        Map<String, String> helpers = new LinkedHashMap<>();
        if (written.credHelpers() != null) {
            written.credHelpers().forEach((registry, name) -> helpers.put(registry(registry), name == null ? "" : name));
        }
        Map<String, RegistryLogin> logins = new LinkedHashMap<>();
        if (written.auths() != null) {
            written.auths().forEach((address, entry) -> login(registry(address), entry).ifPresent(login -> logins.put(login.registry(), login)));
        }
        return new DockerConfig(written.credsStore() == null ? "" : written.credsStore(), helpers, logins,
                written.currentContext() == null ? "" : written.currentContext());
    }

    private static Optional<RegistryLogin> login(String registry, Entry entry) {
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.identitytoken() != null && !entry.identitytoken().isEmpty()) {
            return Optional.of(new RegistryLogin(registry, "", entry.identitytoken(), true));
        }
        String pair = decoded(entry.auth());
        int colon = pair.indexOf(':');
        if (colon > 0) {
            return Optional.of(new RegistryLogin(registry, pair.substring(0, colon), pair.substring(colon + 1).replaceAll("\0+$", ""), false));
        }
        return entry.username() == null || entry.password() == null ? Optional.empty()
                : Optional.of(new RegistryLogin(registry, entry.username(), entry.password(), false));
    }

    /** Some wrap what they encode; docker passes over the ends of lines. */
    private static String decoded(String auth) {
        try {
            return auth == null ? "" : new String(Base64.getDecoder().decode(auth.replaceAll("[\\r\\n]", "").strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /** The helper to ask for a registry; empty for none. */
    public String helper(String registry) {
        return helpers.getOrDefault(registry, store);
    }

    /** A registry by the name it has in references, from an address such as {@code https://index.docker.io/v1/}. */
    public static String registry(String address) {
        String host = address.replaceFirst("^https?://", "").replaceFirst("/.*$", "");
        return host.equals("index.docker.io") || host.equals("registry-1.docker.io") ? ImageReference.HUB : host;
    }

    /** The address under which docker keeps a registry's login. */
    public static String address(String registry) {
        return registry.equals(ImageReference.HUB) ? "https://index.docker.io/v1/" : registry;
    }

    /** Without the logins. */
    @Override
    public String toString() {
        return "DockerConfig[store=" + store + ", helpers=" + helpers + ", currentContext=" + currentContext + "]";
    }
}
