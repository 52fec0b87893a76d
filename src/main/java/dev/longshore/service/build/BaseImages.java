package dev.longshore.service.build;

import dev.longshore.domain.ImageReference;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where the images come from that a Dockerfile begins with or copies from. */
final class BaseImages {

    private BaseImages() {
    }

    /**
     * Their registries, as in references. What is a stage of the same file is in none; nor is what cannot be read: the engine then says so.
     *
     * @param arguments of the build: they go before the defaults of the file
     */
    static Set<String> registries(Dockerfile dockerfile, Map<String, String> arguments) {
        Map<String, String> values = new HashMap<>();
        dockerfile.defaults().forEach((name, preset) -> values.put(name, arguments.getOrDefault(name, DockerfileWord.expand(preset, values))));
        Set<String> registries = new TreeSet<>();
        for (String written : dockerfile.images()) {
            String image = DockerfileWord.expand(written, values);
            boolean local = image.equals("scratch") || image.matches("\\d+") || dockerfile.stages().contains(image.toLowerCase(Locale.ROOT));
            if (!local) {
                registry(image).ifPresent(registries::add);
            }
        }
        return registries;
    }

    /** A name that is not whole, because a variable is known to the engine only, still names its registry. */
    private static Optional<String> registry(String image) {
        Optional<ImageReference> whole = ImageReference.parse(image);
        int slash = image.indexOf('/');
        return whole.or(() -> slash < 0 ? Optional.empty() : ImageReference.parse(image.substring(0, slash) + "/x")).map(ImageReference::registry);
    }
}
