package dev.longshore.engine.model;

import java.util.List;

/** A group of containers of Podman, as {@code GET /libpod/pods/json} lists it. */
public record Pod(String id, String name, List<Member> containers) {

    public Pod {
        id = Absent.text(id);
        name = Absent.text(name);
        containers = Absent.list(containers);
    }

    /** A container of it; the one that holds the pod together is among them. */
    public record Member(String id) {
        public Member {
            id = Absent.text(id);
        }
    }
}
