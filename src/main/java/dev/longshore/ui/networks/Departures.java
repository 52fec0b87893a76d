package dev.longshore.ui.networks;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.networks.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How containers were in networks that they left by this app: who connects them again finds it filled in. FX thread only. */
final class Departures {

    private static final int MOST = 500;

    private final Map<Key, Place> places = new LinkedHashMap<>();

    /** A network that is made anew under its name counts as the same. */
    private record Key(HostId host, String network, String container) { }

    void put(ObjectRef network, String container, Place place) {
        places.put(new Key(network.host(), network.name(), container), place);
        if (places.size() > MOST) {
            places.remove(places.keySet().iterator().next());
        }
    }

    Optional<Place> of(ObjectRef network, String container) {
        return Optional.ofNullable(places.get(new Key(network.host(), network.name(), container)));
    }
}
