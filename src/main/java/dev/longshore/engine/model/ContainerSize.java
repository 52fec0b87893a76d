package dev.longshore.engine.model;

/** What {@code GET /containers/json?size=1} says of one container. @param sizeRw bytes that it has written itself; null where it has written none */
public record ContainerSize(String id, Long sizeRw) {

    public ContainerSize {
        id = Absent.text(id);
        sizeRw = sizeRw == null ? 0L : sizeRw;
    }
}
