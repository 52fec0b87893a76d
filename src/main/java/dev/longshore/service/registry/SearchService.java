package dev.longshore.service.registry;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ImageReference;
import dev.longshore.engine.model.FoundImage;
import dev.longshore.service.host.EngineCalls;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Looks for images in registries, through an engine: it is the engine's network that counts. */
public final class SearchService {

    private static final int MOST = 25;

    private final EngineCalls calls;
    private final LoginSource logins;

    public SearchService(EngineCalls calls, LoginSource logins) {
        this.calls = calls;
        this.logins = logins;
    }

    /**
     * Repositories that match, in the registry's order; their names can be pulled as they are. Fails with a
     * {@link dev.longshore.domain.FailureException}.
     *
     * @param term words, or {@code registry:5000/words} for another registry than Docker Hub
     */
    public CompletableFuture<List<FoundImage>> search(HostId host, String term) {
        String registry = ImageReference.parse(term).map(ImageReference::registry).orElse(ImageReference.HUB);
        String prefix = registry.equals(ImageReference.HUB) ? "" : registry + "/";
        return calls.ask(host, RegistryOperations.SEARCH, term, client -> client.images().search(term, MOST, logins.find(registry).auth()).stream()
                .filter(found -> !found.name().isEmpty()).map(found -> named(found, prefix))
                .limit(MOST).toList());   // before API 1.24 engines know no limit
    }

    /** Docker leaves the registry out of the names. */
    private static FoundImage named(FoundImage found, String prefix) {
        boolean whole = prefix.isEmpty() || found.name().startsWith(prefix);
        return whole ? found : new FoundImage(prefix + found.name(), found.description(), found.stars(), found.officialMark(), found.index());
    }
}
