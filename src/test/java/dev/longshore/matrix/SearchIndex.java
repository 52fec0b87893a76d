package dev.longshore.matrix;

import dev.longshore.testing.HostileEngine;

/** An index that Docker engines search: it finds one image, whatever is asked. Podman asks registries for their catalogue instead. */
final class SearchIndex implements AutoCloseable {

    static final String FOUND = "team/web";

    private final HostileEngine server = HostileEngine.tcp();

    SearchIndex() {
        server.on("GET", "/v1/", exchange -> exchange.reply(200, "application/json", exchange.request().path().startsWith("/v1/search")
                ? "{\"results\":[{\"name\":\"" + FOUND + "\",\"description\":\"a shop\",\"star_count\":7,\"is_official\":false}]}" : "{}",
                "X-Docker-Registry-Standalone: true"));
    }

    /** As in names of images. */
    String name() {
        return "127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
