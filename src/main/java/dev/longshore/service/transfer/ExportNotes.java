package dev.longshore.service.transfer;

import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPlace;
import dev.longshore.json.JsonText;
import dev.longshore.service.masking.Masker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an exported tar does not hold, in a file beside it. Values of variables that are not the image's own stay out of it, and so does
 * what looks like a secret.
 *
 * @param container its name
 * @param image     that it was made of
 * @param changes   what an import needs so that the new image starts as the container did
 * @param leftOut   names of variables whose values are not told, and instructions that hold a secret
 * @param notHeld   where volumes, folders of the host and memory were mounted
 */
public record ExportNotes(String container, String image, List<String> changes, List<String> leftOut, List<String> notHeld) {

    private static final long LONGEST = 1024 * 1024;

    public ExportNotes {
        changes = changes == null ? List.of() : List.copyOf(changes);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
        notHeld = notHeld == null ? List.of() : List.copyOf(notHeld);
    }

    static Path beside(Path tar) {
        return tar.resolveSibling(tar.getFileName() + ".longshore.json");
    }

    /** Those beside a tar; empty where there are none that can be read. */
    public static Optional<ExportNotes> find(Path tar) {
        try {
            Path file = beside(tar);
            return Files.isRegularFile(file) && Files.size(file) < LONGEST ? Optional.of(Json.PLAIN.read(Files.readAllBytes(file),
                    ExportNotes.class)) : Optional.empty();
        } catch (IOException | JsonException unreadable) {
            return Optional.empty();   // they are an offer: without them the user types what is wanted
        }
    }

    /** Readable by its owner only, whole or not at all. */
    void save(Path tar) throws IOException {
        byte[] text = Json.PLAIN.writePretty(this).getBytes(StandardCharsets.UTF_8);
        try (PartFile part = new PartFile(beside(tar), true)) {
            part.write(text, text.length);
            part.keep();
        }
    }

    /**
     * @param container its inspect
     * @param image     that of its image; empty where that is gone
     */
    static ExportNotes of(JsonNode container, Optional<JsonNode> image, Masker masker) {
        JsonPlace root = JsonPlace.of(container);
        JsonPlace config = root.at("Config");
        List<String> changes = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        JsonPlace shown = JsonPlace.of(masker.mask(container)).at("Config");
        words("ENTRYPOINT", config.at("Entrypoint"), shown.at("Entrypoint"), changes, leftOut);
        words("CMD", config.at("Cmd"), shown.at("Cmd"), changes, leftOut);
        Set<String> own = new HashSet<>();
        image.map(JsonPlace::of).ifPresent(node -> node.at("Config", "Env").items().forEach(entry -> own.add(entry.text())));
        for (JsonPlace entry : config.at("Env").items()) {
            variable(entry.text(), own.contains(entry.text()), masker).ifPresentOrElse(changes::add, () -> leftOut.add(entry.text()
                    .split("=", 2)[0]));
        }
        line(changes, "WORKDIR", config.at("WorkingDir").text());
        line(changes, "USER", config.at("User").text());
        config.at("ExposedPorts").members().forEach(port -> line(changes, "EXPOSE", port.name()));
        config.at("Volumes").members().forEach(volume -> changes.add("VOLUME [" + JsonText.quote(volume.name()) + "]"));
        return new ExportNotes(root.at("Name").text().replaceFirst("^/", ""), config.at("Image").text(), changes, leftOut, mounts(root));
    }

    private static List<String> mounts(JsonPlace root) {
        List<String> mounts = new ArrayList<>();
        root.at("Mounts").items().forEach(mount -> mounts.add(mount.at("Type").text() + " " + mount.at("Destination").text()));
        root.at("HostConfig", "Tmpfs").members().forEach(tmpfs -> mounts.add("tmpfs " + tmpfs.name()));
        return mounts.stream().distinct().toList();
    }

    /** @param shown the same array as it may be told: part of a command is of no use, so it is told whole or not at all */
    private static void words(String instruction, JsonPlace array, JsonPlace shown, List<String> changes, List<String> leftOut) {
        if (array.size() == 0) {
            return;
        }
        if (array.node().equals(shown.node())) {
            changes.add(instruction + " " + JsonText.compact(array.node()));
        } else {
            leftOut.add(instruction);
        }
    }

    /** An instruction is one line, and dollars in it stand for variables. */
    private static void line(List<String> changes, String instruction, String value) {
        if (!value.isEmpty() && plain(value)) {
            changes.add(instruction + " " + value);
        }
    }

    private static Optional<String> variable(String entry, boolean own, Masker masker) {
        String[] parts = entry.split("=", 2);
        boolean told = own && parts.length == 2 && plain(entry) && masker.value(parts[0], parts[1]).equals(parts[1]);
        return told ? Optional.of("ENV " + parts[0] + "=\"" + parts[1].replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                : Optional.empty();
    }

    private static boolean plain(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c != 0x7f && c != '$');
    }
}
