package dev.longshore.service.demo;

import dev.longshore.service.demo.DemoContainer.Health;
import dev.longshore.service.demo.DemoImage.Layer;
import dev.longshore.service.demo.DemoVolumes.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The world of the Demo engine as it opens: three compose projects and some loose containers, in every state there is. */
final class DemoSeed {

    private final DemoEngine engine;
    private final Instant now;

    private DemoSeed(DemoEngine engine) {
        this.engine = engine;
        this.now = engine.now();
    }

    static void fill(DemoEngine engine) {
        DemoSeed seed = new DemoSeed(engine);
        DemoNetworkSeed.networks(engine);
        seed.harbor();
        seed.beacon();
        seed.tide();
        seed.loose();
        seed.volumes();
        DemoNetworkSeed.members(engine);
        engine.logs().seed(seed.now);
    }

    private void harbor() {
        DemoImage web = image("harbor/web:1.4", 3, 47_200_000, "Harbor web shop");
        web.tags().add("registry.example.com:5000/harbor/web:1.4");
        DemoImage api = image("harbor/api:2.7.1", 5, 182_400_000, "Harbor API");
        DemoImage worker = image("harbor/worker:2.7.1", 5, 191_900_000, "Harbor worker");
        DemoImage database = image("harbor/postgres:17", 21, 438_100_000, "");
        DemoImage cache = image("harbor/redis:7.4", 30, 41_300_000, "");
        image("harbor/web:1.3", 34, 46_800_000, "Harbor web shop");
        dangling();
        healthy(running(spec("harbor-web-1", web, "harbor/web:1.4", 50, "web-server", "--root", "/srv/www")
                .project("harbor", "web").port(80, 8080).port(443, 8443).exposed(9113)
                .env("TZ=Europe/Lisbon", "SESSION_SECRET=demo-not-a-secret").bind("/srv/harbor/site", "/srv/www")
                .health("fetch -q http://127.0.0.1/healthz"), 46));
        healthy(running(spec("harbor-api-1", api, "harbor/api:2.7.1", 50, "api", "serve", "--port", "3000")
                .project("harbor", "api").exposed(3000)
                .env("DATABASE_URL=postgres://shop:demo-password@db:5432/shop", "API_TOKEN=demo-token-1234", "LOG_LEVEL=info")
                .health("fetch -q http://127.0.0.1:3000/healthz"), 46));
        healthy(running(spec("harbor-db-1", database, "harbor/postgres:17", 50, "postgres", "-c", "max_connections=200")
                .project("harbor", "db").localPort(5432, 5432).volume("harbor_db", "/var/lib/postgresql/data")
                .env("POSTGRES_USER=shop", "POSTGRES_PASSWORD=demo-password").health("pg_isready -U shop"), 50));
        running(spec("harbor-cache-1", cache, "harbor/redis:7.4", 50, "redis-server", "--save", "60", "1")
                .project("harbor", "cache").exposed(6379).volume("harbor_cache", "/data"), 50);
        running(spec("harbor-worker-1", worker, "harbor/worker:2.7.1", 50, "worker", "--queues", "mail,search")
                .project("harbor", "worker").env("REDIS_URL=redis://cache:6379", "SMTP_PASSWORD=demo-password")
                .health("worker check"), 46).health(Health.UNHEALTHY, now.minus(hours(1)));
    }

    private void beacon() {
        DemoImage blog = image("beacon/blog:5.1", 12, 318_500_000, "Beacon blog");
        DemoImage mail = image("buoy/mail:3.2", 64, 28_700_000, "");
        running(spec("beacon-blog-1", blog, "beacon/blog:5.1", 200, "node", "server.js").project("beacon", "blog")
                .port(2368, 8081).volume("beacon_content", "/var/lib/blog/content").env("NODE_ENV=production"), 190);
        running(spec("beacon-mail-1", mail, "buoy/mail:3.2", 200, "mail-relay", "--listen", ":25").project("beacon", "mail")
                .localPort(25, 2525).env("RELAY_HOST=smtp.example.com", "RELAY_PASSWORD=demo-password"), 0);
    }

    private void tide() {
        DemoImage tools = image("tide/tools:0.9", 8, 96_200_000, "Tide tools");
        running(spec("tide-collector-1", tools, "tide/tools:0.9", 26, "collect", "--every", "15s")
                .project("tide", "collector").localPort(9090, 9090).volume("tide_data", "/data"), 26);
        running(spec("tide-dashboard-1", tools, "tide/tools:0.9", 26, "dashboard").project("tide", "dashboard")
                .port(3000, 3000).env("ADMIN_PASSWORD=demo-password"), 26).paused(true);
        ended(spec("tide-report-1", tools, "tide/tools:0.9", 25, "report", "--once").project("tide", "report")
                .restart("no").volume("tide_data", "/data"), 0, Duration.ofSeconds(6), false);
    }

    private void loose() {
        DemoImage tools = engine.images().find("tide/tools:0.9");
        DemoImage oldWeb = engine.images().find("harbor/web:1.3");
        running(spec("lighthouse", tools, "tide/tools:0.9", 400, "probe", "--listen", ":9000").localPort(9000, 9000)
                .bind("/etc/hosts", "/etc/probe/hosts").restart("always"), 390);
        ended(spec("ferry-consumer", tools, "tide/tools:0.9", 3, "consume", "orders").restart("always")
                .env("QUEUE_TOKEN=demo-token-5678"), 1, Duration.ofSeconds(11), false).willRestart();
        add(spec("migrate", engine.images().find("harbor/api:2.7.1"), "harbor/api:2.7.1", 1, "api", "migrate", "--dry-run")
                .volume(DemoIds.of("volume/migrate"), "/var/lib/migrate"));
        ended(spec("old-web", oldWeb, "harbor/web:1.3", 800, "web-server").network("pier"), 137, hours(49), true);
        ended(spec("import-orders", tools, "tide/tools:0.9", 72, "import", "/data/orders.csv")
                .bind("/srv/import", "/data"), 0, hours(71), true);
    }

    /** Those that no container mounts now, and one whose container has never started. */
    private void volumes() {
        DemoVolumes volumes = engine.volumes();
        volumes.seed(new Wanted("harbor_uploads", "local", null, compose("harbor", "uploads")), now.minus(hours(1200)));
        volumes.seed(new Wanted("shared-media", "local", Map.of("type", "nfs", "o", "addr=192.0.2.10,rw", "device", ":/exports/media"),
                Map.of("backup", "nightly")), now.minus(hours(2200)));
        volumes.seed(DemoVolumes.anonymous(DemoIds.of("volume/forgotten"), new Wanted("", "local", null, null)), now.minus(hours(900)));
    }

    private static Map<String, String> compose(String project, String volume) {
        return new TreeMap<>(Map.of("com.docker.compose.project", project, "com.docker.compose.volume", volume));
    }

    private DemoSpec.Builder spec(String name, DemoImage image, String reference, long hoursOld, String... command) {
        return DemoSpec.of(name, image, reference, now.minus(hours(hoursOld)).minusNanos(name.hashCode() & 0xffffff), command);
    }

    private DemoContainer running(DemoSpec.Builder builder, long hoursUp) {
        DemoContainer container = add(builder);
        container.started(now.minus(hours(hoursUp)), engine.lifecycle().nextPid());
        return container;
    }

    private void healthy(DemoContainer container) {
        container.health(Health.HEALTHY, now);
    }

    private DemoContainer ended(DemoSpec.Builder builder, int code, Duration ago, boolean byUser) {
        DemoContainer container = add(builder);
        container.started(now.minus(ago).minusSeconds(4), engine.lifecycle().nextPid());
        container.ended(now.minus(ago), code, byUser);
        return container;
    }

    private DemoContainer add(DemoSpec.Builder builder) {
        DemoSpec spec = builder.build();
        DemoContainer container = new DemoContainer(spec, builder.name());
        engine.containers().add(container);
        spec.mounts().stream().filter(mount -> mount.type().equals("volume")).forEach(mount ->
                engine.volumes().seed(volume(mount.source()), spec.created()));
        return container;
    }

    /** What is called as compose calls volumes is a project's. */
    private static Wanted volume(String name) {
        int end = name.indexOf('_');
        return end < 0 ? DemoVolumes.anonymous(name, new Wanted(name, "local", null, null))
                : new Wanted(name, "local", null, compose(name.substring(0, end), name.substring(end + 1)));
    }

    private DemoImage image(String tag, long daysOld, long size, String title) {
        DemoImage image = new DemoImage(tag, now.minus(Duration.ofDays(daysOld)), labels(tag, title), layers(tag, size));
        image.tags().add(tag);
        engine.images().add(image);
        return image;
    }

    private void dangling() {
        engine.images().add(new DemoImage("dangling", now.minus(Duration.ofDays(4)), labels("harbor/web:1.4", "Harbor web shop"),
                layers("harbor/web:1.4", 47_100_000)));
    }

    private static Map<String, String> labels(String tag, String title) {
        return title.isEmpty() ? Map.of() : new TreeMap<>(Map.of("org.opencontainers.image.title", title,
                "org.opencontainers.image.version", tag.substring(tag.lastIndexOf(':') + 1)));
    }

    /** Layers that add up to a size. @param tag names what the newest holds */
    static List<Layer> layers(String tag, long size) {
        long base = Math.min(28_200_000, size * 2 / 5);
        long added = Math.max(0, size - base);
        return List.of(
                new Layer("CMD [\"/bin/sh\"]", 0),
                new Layer("COPY ./" + tag.substring(tag.indexOf('/') + 1, tag.indexOf(':')) + " /srv # buildkit", added / 5),
                new Layer("RUN /bin/sh -c install-packages ca-certificates tzdata # buildkit", added - added / 5),
                new Layer("WORKDIR /srv", 0),
                new Layer("ADD rootfs.tar.gz / # buildkit", size - added));
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}
