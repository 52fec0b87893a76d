package dev.longshore.domain;

/**
 * Who somebody is at a registry. Kept in memory only; its text does not tell the secret.
 *
 * @param registry as in references: {@code docker.io}, {@code localhost:5000}
 * @param username empty with an identity token
 * @param secret   the password, or the token
 * @param token    whether the secret is an identity token, which stands for user and password
 */
public record RegistryLogin(String registry, String username, String secret, boolean token) {

    @Override
    public String toString() {
        return "RegistryLogin[" + registry + "]";
    }
}
