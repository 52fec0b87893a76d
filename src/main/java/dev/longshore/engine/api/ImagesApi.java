package dev.longshore.engine.api;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.CreatedContainer;
import dev.longshore.engine.model.FoundImage;
import dev.longshore.engine.model.HistoryItem;
import dev.longshore.engine.model.ImageDetails;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.engine.model.NewImage;
import dev.longshore.engine.model.PodmanRemoval;
import dev.longshore.engine.model.RemovedImage;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Images. Every method fails with an {@link EngineException}; a name may be an id or a reference. */
public final class ImagesApi {

    private static final Limits PATIENT = Limits.DEFAULT.withHeader(Duration.ofMinutes(2));

    /** A registry far away may let the engine wait before it has anything to tell. */
    private static final Limits SLOW = Limits.DEFAULT.withHeader(Duration.ofMinutes(5));

    /** An engine reads or writes whole images before it answers. */
    private static final Limits LONG = Limits.DEFAULT.withHeader(Duration.ofHours(1));

    private final Requests requests;
    private final BooleanSupplier podman;

    /** @param podman asks whether the engine is Podman; only called before something is forced, removed alone, or committed */
    public ImagesApi(Requests requests, BooleanSupplier podman) {
        this.requests = requests;
        this.podman = podman;
    }

    /** {@code GET /images/json}: top-level images, dangling ones too. */
    public List<ImageSummary> list() {
        return requests.list(new Target("/images/json"), ImageSummary.class);
    }

    /** {@code GET /images/json?all=1}: with those that only lie between others, which {@code ParentId} refers to. */
    public List<ImageSummary> listWithIntermediate() {
        return requests.list(new Target("/images/json").flag("all", true), ImageSummary.class);
    }

    /** {@code GET /images/{name}/json}. */
    public ImageDetails inspect(String name) {
        return requests.get(one(name).then("/json"), ImageDetails.class);
    }

    /** {@code GET /images/{name}/json}, exactly as the engine sent it. */
    public JsonDocument inspectRaw(String name) {
        byte[] body = requests.get(one(name).then("/json"));
        return Requests.json(body, () -> JsonDocument.parse(body));
    }

    /** {@code GET /images/{name}/history}, newest layer first. */
    public List<HistoryItem> history(String name) {
        return requests.list(one(name).then("/history"), HistoryItem.class);
    }

    /** {@code POST /images/{name}/tag?repo=…&tag=…}; another image that has the name loses it. */
    public void tag(String name, String repository, String tag) {
        requests.post(one(name).then("/tag").query("repo", repository).query("tag", tag), PATIENT);
    }

    /**
     * {@code DELETE /images/{name}?force=…}: takes a tag off, and removes the image with its last one.
     *
     * @param force also where stopped containers use it, or it has several tags and an id is given. Podman would kill and remove those
     *              containers, running ones too: it never gets the flag, and refuses where that would have been needed
     * @return what was untagged and deleted, in order
     */
    public List<RemovedImage> remove(String name, boolean force) {
        byte[] body = requests.delete(one(name).flag("force", force && !podman.getAsBoolean()), PATIENT);
        return Requests.json(body, () -> Json.WIRE.readList(body, RemovedImage.class));
    }

    /**
     * {@code DELETE /images/{name}?noprune=1}: as {@link #remove} without force, and the images that it was made of stay, though they have no
     * names. Podman 4.3 takes no notice of the flag there; {@code DELETE /libpod/images/remove?images=…&noprune=1} is what Podman is sent.
     */
    public void removeAlone(String name) {
        if (podman.getAsBoolean()) {
            byte[] body = requests.delete(new Target("/libpod/images/remove").query("images", name).flag("noprune", true), PATIENT);
            check(Requests.json(body, () -> Json.WIRE.read(body, PodmanRemoval.class)));
        } else {
            requests.delete(one(name).flag("noprune", true), PATIENT);
        }
    }

    private static void check(PodmanRemoval removal) {
        String words = String.join("; ", removal.errors());
        if (words.endsWith("image not known")) {
            throw new EngineException.NotFound(words);
        }
        if (!words.isEmpty()) {
            throw new EngineException.Conflict(200, words);
        }
    }

    /**
     * {@code GET /images/search?term=…&limit=…}: the engine asks its registry, which may take its time.
     *
     * @param term  may begin with a registry's name
     * @param limit at most so many; before API 1.24 engines answer with all
     * @param auth  the login for that registry; empty for none
     */
    public List<FoundImage> search(String term, int limit, Optional<RegistryAuth> auth) {
        byte[] body = requests.get(new Target("/images/search").query("term", term).query("limit", String.valueOf(limit)), headers(auth), PATIENT);
        return Requests.json(body, () -> Json.WIRE.readList(body, FoundImage.class));
    }

    /**
     * {@code POST /images/create?fromImage=…&tag=…&platform=…}. The caller closes the lines; closing them early stops the pull at Docker.
     *
     * @param tag      or a digest, {@code sha256:…}
     * @param platform e.g. {@code linux/arm64}; empty for the engine's own
     * @throws EngineException.NotOffered for a platform where the engine is older than API 1.32
     */
    public JsonLines<StreamRecord> pull(String repository, String tag, Optional<String> platform, Optional<RegistryAuth> auth) {
        platform.ifPresent(wanted -> requests.needs(32, "choosing a platform"));
        Target target = new Target("/images/create").query("fromImage", repository).query("tag", tag);
        platform.ifPresent(wanted -> target.query("platform", wanted));
        return new JsonLines<>(requests.streamPost(target, headers(auth), RequestBody.none(), SLOW), StreamRecord.class);
    }

    /** {@code POST /images/{name}/push?tag=…}. The caller closes the lines; closing them early stops the push at Docker. */
    public JsonLines<StreamRecord> push(String repository, String tag, Optional<RegistryAuth> auth) {
        Target target = one(repository).then("/push").query("tag", tag);
        // old engines refuse a push without the header, even where nobody needs to log in
        Map<String, String> headers = headers(auth.or(() -> Optional.of(RegistryAuth.NONE)));
        return new JsonLines<>(requests.streamPost(target, headers, RequestBody.none(), SLOW), StreamRecord.class);
    }

    private static Map<String, String> headers(Optional<RegistryAuth> auth) {
        return auth.map(login -> Map.of("X-Registry-Auth", login.header())).orElse(Map.of());
    }

    /**
     * {@code GET /images/get?names=…&names=…}: the images as one tar. The caller closes it. An engine may write all of it to its disk
     * before it answers; an engine that fails later ends the stream as if it were complete, so the tar's own end must be looked for.
     *
     * @param names ids, or references, whose tags are then kept in the tar
     */
    public StreamingResponse save(List<String> names) {
        Target target = new Target("/images/get");
        names.forEach(name -> target.query("names", name));
        return requests.stream(target, LONG);
    }

    /**
     * {@code POST /images/load?quiet=0}: takes in the images of a tar, which may be packed with gzip, bzip2, xz or zstd. The caller closes
     * the answer; what was loaded stands in records whose {@code stream} begins with {@code Loaded image}.
     */
    public JsonLines<StreamRecord> load(RequestBody archive) {
        return new JsonLines<>(requests.streamPost(new Target("/images/load").query("quiet", "0"), Map.of(), archive, LONG), StreamRecord.class);
    }

    /**
     * {@code POST /images/create?fromSrc=-&repo=…&tag=…&message=…&changes=…}: makes an image of one layer out of a tar of files. The caller closes the
     * answer; its last record names the image's id.
     *
     * @param options  without a repository the image has no name
     */
    public JsonLines<StreamRecord> importFiles(RequestBody archive, NewImage options) {
        Target target = named(new Target("/images/create").query("fromSrc", "-"), options);
        if (!options.message().isEmpty()) {
            target.query("message", options.message());
        }
        options.changes().forEach(change -> target.query("changes", change));
        return new JsonLines<>(requests.streamPost(target, Map.of(), archive, LONG), StreamRecord.class);
    }

    /**
     * {@code POST /commit?container=…&repo=…&tag=…&comment=…&author=…&pause=…&changes=…}: makes an image of a container's files as they are.
     *
     * @param pause whether a container that runs is paused meanwhile
     * @return the id of the image
     */
    public String commit(String container, NewImage options, String author, boolean pause) {
        Target target = named(new Target("/commit").query("container", container), options);
        target.query("comment", options.message()).query("author", author).query("pause", pause ? "1" : "0");
        options.changes().forEach(change -> target.query("changes", change));
        // Podman 4 wants an object there; Docker would take it for the settings of the image
        byte[] answer = podman.getAsBoolean() ? requests.post(target, RequestBody.json("{}"), LONG) : requests.post(target, LONG);
        return Requests.json(answer, () -> Json.WIRE.read(answer, CreatedContainer.class)).id();
    }

    private static Target named(Target target, NewImage options) {
        return options.repository().isEmpty() ? target : target.query("repo", options.repository()).query("tag", options.tag());
    }

    private static Target one(String name) {
        return new Target("/images").imageName(name);
    }
}
