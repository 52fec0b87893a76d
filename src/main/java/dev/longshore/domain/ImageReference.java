package dev.longshore.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An image in a registry, as docker reads such names: {@code nginx} is {@code docker.io/library/nginx:latest}.
 *
 * @param registry where it is: a host name, with a port where one was given; {@code docker.io} where none was
 * @param path     within the registry, e.g. {@code library/nginx}
 * @param tag      without colon; empty where only a digest was given
 * @param digest   {@code sha256:…}; empty where none was given
 */
public record ImageReference(String registry, String path, String tag, String digest) {

    /** Docker Hub, under the name that it has in references. */
    public static final String HUB = "docker.io";

    private static final String OFFICIAL = "library/";
    private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final String LABEL = "(?:[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9])";
    private static final Pattern REGISTRY = Pattern.compile("(?:" + LABEL + "(?:\\." + LABEL + ")*|\\[[0-9a-fA-F:]+])(?::[0-9]{1,5})?");
    private static final Pattern PATH = Pattern.compile(COMPONENT + "(?:/" + COMPONENT + ")*");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final String ID_PREFIX = "sha256:";
    private static final int LONGEST = 255;

    /** Whether a text is the id of an image, with or without {@code sha256:}: no registry has anything under it. */
    public static boolean isId(String text) {
        return ID.matcher(text.startsWith(ID_PREFIX) ? text.substring(ID_PREFIX.length()) : text).matches();
    }

    /** Reads {@code [registry/]path[:tag][@digest]}; empty where it is no such name. An image's id is none. */
    public static Optional<ImageReference> parse(String text) {
        int at = text.indexOf('@');
        String digest = at < 0 ? "" : text.substring(at + 1);
        String named = at < 0 ? text : text.substring(0, at);
        int colon = named.lastIndexOf(':');
        boolean tagged = colon > named.lastIndexOf('/');
        String tag = tagged ? named.substring(colon + 1) : at < 0 ? "latest" : "";
        String name = tagged ? named.substring(0, colon) : named;
        boolean wrong = isId(text) || at >= 0 && !DIGEST.matcher(digest).matches() || tagged && !TAG.matcher(tag).matches() || ID.matcher(name).matches();
        return wrong ? Optional.empty() : named(name, tag, digest);
    }

    private static Optional<ImageReference> named(String name, String tag, String digest) {
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        boolean elsewhere = first.contains(".") || first.contains(":") || first.equals("localhost") || !first.toLowerCase(java.util.Locale.ROOT).equals(first);
        String registry = !elsewhere || first.equals("index.docker.io") ? HUB : first;
        String rest = elsewhere ? name.substring(slash + 1) : name;
        String path = registry.equals(HUB) && !rest.contains("/") ? OFFICIAL + rest : rest;
        boolean valid = REGISTRY.matcher(registry).matches() && PATH.matcher(path).matches() && registry.length() + path.length() < LONGEST;
        return valid ? Optional.of(new ImageReference(registry, path, tag, digest)) : Optional.empty();
    }

    /** Registry and path, nothing left out: {@code docker.io/library/nginx}. */
    public String repository() {
        return registry + "/" + path;
    }

    /** As people write it: {@code nginx}. */
    public String familiarRepository() {
        return !registry.equals(HUB) ? repository() : path.startsWith(OFFICIAL) ? path.substring(OFFICIAL.length()) : path;
    }

    /** What tells which of the repository's images it is: the digest where there is one, else the tag. */
    public String version() {
        return digest.isEmpty() ? tag : digest;
    }

    /** As people write it, with tag and digest: {@code nginx:latest}. */
    @Override
    public String toString() {
        return familiarRepository() + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
    }
}
