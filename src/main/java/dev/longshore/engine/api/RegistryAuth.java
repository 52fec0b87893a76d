package dev.longshore.engine.api;

import dev.longshore.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A login that the engine uses at a registry. It travels in a header field of its own and is never part of a target, a body, a record of
 * a call or a text.
 *
 * @param username      empty with an identity token
 * @param password      empty with an identity token
 * @param identityToken what a registry gave out in place of a password; else empty
 * @param serverAddress the registry as docker names it
 */
public record RegistryAuth(String username, String password, String identityToken, String serverAddress) {

    /** Nobody. */
    public static final RegistryAuth NONE = new RegistryAuth("", "", "", "");

    /** The value of {@code X-Registry-Auth}. */
    String header() {
        return encoded(fields());
    }

    /** The value of {@code X-Registry-Config}: each login under its registry's address; the first of several with one address counts. */
    static String config(List<RegistryAuth> logins) {
        Map<String, Map<String, String>> byAddress = new LinkedHashMap<>();
        logins.forEach(login -> byAddress.putIfAbsent(login.serverAddress, login.fields()));
        return encoded(byAddress);
    }

    private static String encoded(Object json) {
        return Base64.getUrlEncoder().encodeToString(Json.PLAIN.write(json).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "username", username);
        put(fields, "password", password);
        put(fields, "identitytoken", identityToken);
        put(fields, "serveraddress", serverAddress);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "RegistryAuth[" + serverAddress + "]";
    }
}
