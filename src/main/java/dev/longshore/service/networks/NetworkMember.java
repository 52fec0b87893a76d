package dev.longshore.service.networks;

import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.NetworkSettings.Endpoint;

/** A container of a network, whether it runs or not. @param endpoint its place there, as the list of containers tells it */
public record NetworkMember(ContainerSummary container, Endpoint endpoint) {

    public String name() {
        return container.name();
    }
}
